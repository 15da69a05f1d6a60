import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listContactRows } from '../../../../src-main/contacts/contact-rows-query.ts';
import { importFile } from '../../../../src-main/import/import-file.ts';
import { exportBack } from '../../../../src-main/import/living/export-back.ts';
import { listLivingRuns } from '../../../../src-main/import/living/living-runs.ts';
import { recheckFile } from '../../../../src-main/import/living/recheck-file.ts';
import { createTestBase, type TestBase } from '../../../support/create-test-base.ts';
import { quietJob } from '../../../support/create-test-host.ts';
import { inProcessParserHost } from '../../../support/in-process-parser.ts';
import { buildXlsx, type TestCell } from '../../parser/build-xlsx.ts';

type Column = Readonly<{ heading: string; fieldIds: readonly string[]; cell: fc.Arbitrary<TestCell> }>;

const digits = (length: number): fc.Arbitrary<string> =>
  fc.stringMatching(new RegExp(`^[0-9]{${length}}$`, 'u'));
const phone = digits(7).chain((tail) =>
  fc.constantFrom(
    `8 916 ${tail}`,
    `+7916${tail}`,
    `8(916)${tail.slice(0, 3)}-${tail.slice(3)}`,
    Number(`7916${tail}`),
  ),
);
const day = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2005-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).split('-').toReversed().join('.'));
const text = fc.constantFrom(
  'звонить вечером',
  'опт; розница',
  '=1+1',
  '№ 5',
  'a, b',
  '0012',
  "'кавычка",
  '1e5',
);

/** Columns as owners have them; the first is always there. */
const columns: readonly Column[] = [
  { heading: 'Телефон', fieldIds: ['phones'], cell: phone },
  { heading: 'Доп. телефон', fieldIds: ['phones'], cell: phone },
  { heading: 'E-mail', fieldIds: ['emails'], cell: digits(5).map((tail) => `klient${tail}@mail.ru`) },
  { heading: 'Дата рождения', fieldIds: ['birthday'], cell: day },
  { heading: 'Должность', fieldIds: ['position'], cell: fc.constantFrom('директор', 'бухгалтер') },
  { heading: 'Заметка', fieldIds: ['note'], cell: text },
  { heading: 'Теги', fieldIds: ['tags'], cell: fc.constantFrom('опт', 'опт; важный', 'новый, сложный') },
  { heading: 'Источник', fieldIds: ['source'], cell: fc.constantFrom('Авито', 'Сайт', 'Рекомендация') },
  { heading: 'Адрес', fieldIds: ['addresses'], cell: fc.constantFrom('Тверь, Садовая, 12', 'г. Тула') },
  { heading: 'Особое', fieldIds: [], cell: text },
];
const names = fc.record({
  last: fc.constantFrom('Иванов', 'Петров', 'Сидоров', 'Орлов', 'Белов', 'Чернов', 'Соколов'),
  first: fc.constantFrom('Пётр', 'Олег', 'Иван', 'Егор', 'Фёдор'),
  middle: fc.constantFrom('', ' Ильич', ' Петрович'),
});
const table = fc
  .subarray([...columns], { minLength: 3 })
  .chain((chosen) => fc.shuffledSubarray(chosen, { minLength: chosen.length }))
  .chain((chosen) =>
    fc.record({
      chosen: fc.constant(chosen),
      rows: fc.array(
        fc.record({
          name: names,
          cells: fc.tuple(...chosen.map(({ cell }) => fc.option(cell, { freq: 3, nil: null }))),
        }),
        { minLength: 1, maxLength: 12 },
      ),
    }),
  );

async function withBase<Value>(work: (base: TestBase) => Promise<Value>): Promise<Value> {
  const base = await createTestBase({ parser: inProcessParserHost });
  try {
    return await work(base);
  } finally {
    base.remove();
  }
}

function readCards({ context: { db } }: TestBase, fields: readonly string[]): string[] {
  const ids = db.sqlite.prepare<[], number>('SELECT id FROM contacts').pluck().all();
  return listContactRows(db, ids, fields)
    .map(({ name, cells }) => JSON.stringify([name, cells]))
    .toSorted();
}

const send = async (base: TestBase, path: string): Promise<string> => {
  const out = join(base.around, 'out.xlsx');
  const run = listLivingRuns(base.context.db).find(({ filePath }) => filePath === path);
  await exportBack(base.context, { runId: run?.id ?? 0, path: out, withNew: true, locale: 'ru' }, quietJob);
  return out;
};

describe('exportBack', () => {
  it('loses nothing, with the file at hand or without it', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.boolean(), ({ chosen, rows }, isLost) =>
        withBase(async (base) => {
          const path = join(base.around, 'list.xlsx');
          const sheet = [
            ['ФИО', ...chosen.map(({ heading }) => heading)],
            ...rows.map(({ name, cells }) => [`${name.last} ${name.first}${name.middle}`, ...cells]),
          ];
          writeFileSync(path, buildXlsx([{ name: 'Список', rows: sheet }]));
          await importFile(base.context, path, {}, quietJob);
          const fields = [
            'lastName',
            'firstName',
            'middleName',
            ...chosen.flatMap(({ fieldIds }) => fieldIds),
          ];
          const before = readCards(base, fields);
          if (isLost) writeFileSync(path, 'не книга');
          const out = await send(base, path);

          expect(await importFile(base.context, out, {}, quietJob)).toMatchObject({ created: 0, updated: 0 });
          expect(readCards(base, fields)).toEqual(before);
          const run = listLivingRuns(base.context.db).find(({ filePath }) => filePath === path);
          const difference = await recheckFile(
            base.context,
            run?.id ?? 0,
            { path: out, locale: 'ru' },
            quietJob,
          );
          expect([difference.fresh.count, difference.changed.count, difference.gone.count]).toEqual([
            0, 0, 0,
          ]);

          await withBase(async (other) => {
            await importFile(other.context, out, { match: isLost ? 'none' : 'auto' }, quietJob);
            expect(readCards(other, fields)).toEqual(before);
          });
        }),
      ),
      { numRuns: 25 },
    );
  });
});
