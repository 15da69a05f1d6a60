import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refreshDerived } from '../../../src-main/base/refresh-derived.ts';
import { importFile } from '../../../src-main/import/import-file.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import { createNodeParserHost } from '../../../src-main/parser/node-parser-host.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { quietJob } from '../../support/create-test-host.ts';

const clients = 5000;
const cities = ['г. Тверь, ул. Мира, 1', 'Пермь', 'ул. Ленина, 5', ''];

/** Names and phones that nobody takes for slips of one another. */
const nameOf = (n: number): string =>
  n
    .toString(6)
    .padStart(5, '0')
    .split('')
    .map((digit) => ['ка', 'мо', 'ри', 'ту', 'не', 'вы'][Number(digit)])
    .join('');
const phoneOf = (n: number): string => `+7916${String(((n + 1) * 7_654_321) % 10_000_000).padStart(7, '0')}`;

/** Clients of every kind of stage and city; every ninety-ninth comes once more, with an address or a sum that it lacked. */
function writeList(path: string): void {
  const rows = ['Имя;Телефон;Адрес;Сумма покупок;Последняя покупка'];
  const add = (n: number, again: boolean): void => {
    const city = cities[(again ? n + 1 : n) % 4] ?? '';
    const sum = n % 3 === 0 ? '' : String(n * 10);
    const day = n % 5 === 0 ? '01.02.2019' : '';
    rows.push(`${nameOf(n)};${phoneOf(n)};${city};${again ? '500' : sum};${day}`);
  };
  for (let n = 0; n < clients; n += 1) add(n, false);
  for (let n = 0; n < clients; n += 99) add(n, true);
  writeFileSync(path, rows.join('\n'));
}

let base: TestBase;
beforeEach(async () => {
  base = await createTestBase({ parser: createNodeParserHost() });
});
afterEach(() => base.remove());

const read = (sql: string) => base.context.db.sqlite.prepare(sql).raw().all();
const readDerived = () => ({
  cities: read('SELECT contact_id, city FROM contact_cities ORDER BY contact_id'),
  stages: read('SELECT contact_id, stage, computed FROM contact_stages ORDER BY contact_id'),
  moves: read('SELECT count(*) FROM segment_moves'),
});
const readIndexes = () => read("SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name");

describe('runImport of a large list', () => {
  it('leaves cities, stages and indexes as if every contact had come by itself, and its undo leaves none', async () => {
    const { db, now } = base.context;
    const indexes = readIndexes();
    const path = join(base.around, 'list.csv');
    writeList(path);
    const result = await importFile(base.context, path, {}, quietJob);
    expect(result).toMatchObject({ created: clients, updated: 51 });
    expect(readIndexes()).toEqual(indexes);

    const written = readDerived();
    expect(written.cities.length).toBeGreaterThan(clients / 2);
    expect(
      new Set(written.stages.map((row) => JSON.stringify(row).replace(/\d+/u, ''))).size,
    ).toBeGreaterThan(1);
    const ids = db.sqlite.prepare<[], number>('SELECT id FROM contacts').pluck().all();
    db.sqlite.transaction(() => {
      db.sqlite.exec('DELETE FROM contact_cities; DELETE FROM contact_stages');
      refreshDerived(db, ids);
      expect(readDerived()).toMatchObject({ cities: written.cities, stages: written.stages });
    })();
    // Nobody who is new has moved.
    expect(written.moves).toEqual([[0]]);

    await undoOperation(db, Number(result.operationId), { at: now() });
    expect(readDerived()).toMatchObject({ cities: [], stages: [] });
  });
});
