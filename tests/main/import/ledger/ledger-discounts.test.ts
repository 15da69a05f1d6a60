import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importFile } from '../../../../src-main/import/import-file.ts';
import { createTestBase, type TestBase } from '../../../support/create-test-base.ts';
import { quietJob } from '../../../support/create-test-host.ts';
import { inProcessParserHost } from '../../../support/in-process-parser.ts';
import { buildXlsx, type TestCell } from '../../parser/build-xlsx.ts';

let base: TestBase;
beforeEach(async () => {
  base = await createTestBase({ parser: inProcessParserHost });
});
afterEach(() => base.remove());

describe('a discount of a ledger', () => {
  const tenth = { number: 0.1, format: '0%' };
  it.each<[string, TestCell[], number[], number]>([
    ['Скидка', [tenth, '10%', 0, '10 %'], [1000, 1000, 0, 1000], 0],
    ['Скидка', [500, 0.5, 0, 100], [500, 0.5, 0, 100], 1],
    ['Скидка, %', [10, 100, 0.5, 1], [1000, 10_000, 50, 100], 1],
    ['Скидка, %', [tenth, 0.05, 0, null], [1000, 500, 0, 0], 0],
  ])('under «%s» of %j comes to %j roubles of 10,000', async (heading, cells, discounts, unclear) => {
    const rows = cells.map((cell, index) => [
      `0${index + 1}.03.2026`,
      'Орлова Анна',
      'Стол',
      1,
      10_000,
      cell,
    ]);
    const path = join(base.around, 'sales.xlsx');
    const head = ['Дата', 'Клиент', 'Товар', 'Кол-во', 'Цена', heading];
    writeFileSync(path, buildXlsx([{ name: 'Продажи', rows: [head, ...rows] }]));
    const { problems } = await importFile(base.context, path, {}, quietJob);
    expect(problems.filter(({ code }) => code === 'discountUnclear')).toHaveLength(unclear);
    const found = base.context.db.sqlite
      .prepare('SELECT discount / 100.0 FROM order_lines ORDER BY id')
      .pluck();
    expect(found.all()).toEqual(discounts);
  });
});
