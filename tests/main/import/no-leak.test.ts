import * as fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openImportSession } from '../../../src-main/import/import-session.ts';
import { prepareImageReader } from '../../../src-main/import/read-contact-image.ts';
import { runImport } from '../../../src-main/import/run-import.ts';
import type { PreparedContact } from '../../../src-shared/contacts/prepared-contact.ts';
import type { ImportDecision } from '../../../src-shared/import/import-decision.ts';
import { toSearchForm } from '../../../src-shared/text/search-form.ts';
import { createTestBase } from '../../support/create-test-base.ts';
import { quietJob } from '../../support/create-test-host.ts';
import { inProcessParserHost } from '../../support/in-process-parser.ts';
import { buildXlsx } from '../parser/build-xlsx.ts';

const headings = [
  'ФИО',
  'Телефон',
  'Почта',
  'ДР',
  'Источник',
  'Теги',
  'Примечание',
  'Долг',
  'Адрес',
  'ИНН/КПП',
];
const pick = (...values: string[]): fc.Arbitrary<string | null> =>
  fc.option(fc.constantFrom(...values), { nil: null, freq: 2 });

/** Few values, so that rows meet: the same phone under another name, the same name with another birthday. */
const row = fc.tuple(
  pick('Орлова Анна', 'Орлова Анна Сергеевна', 'Петров Олег', 'ООО «Ромашка»', 'Ким', 'Анна'),
  pick('8 916 123-45-67', '89161234568', '89161234569, 89161234570', 'нет', '12'),
  pick('anna@mail.ru', 'oleg@mail.ru', 'почта'),
  pick('12.05.1990', '13.05.1991', '32.13.1990'),
  pick('Авито', 'Выставка', 'Радио'),
  pick('vip', 'дом, опт', 'срочно'),
  pick('перезвонить', 'ждёт смету', 'дорого'),
  pick('1 200', '300', 'много'),
  pick('Тверь, ул. Лесная, 5', 'г. Москва'),
  pick('7707083893/770701001', '500100732259'),
);
const decision: fc.Arbitrary<ImportDecision> = fc.record(
  {
    match: fc.constantFrom('auto' as const, 'none' as const, 'phone' as const),
    constants: fc.constant([
      { fieldId: 'group', value: 'Из выставки' },
      { fieldId: 'tags', value: 'архив' },
      { fieldId: 'source', value: 'Каталог' },
    ]),
  },
  { requiredKeys: ['match'] },
);

/** Every value of a contact as texts that can be compared. */
function listValues({ fields, points, dictionary, tags, custom }: PreparedContact): string[] {
  return [
    ...Object.entries(fields).map(([id, value]) => `${id} ${value}`),
    ...points.map(({ type, value }) => `${type} ${value}`),
    ...Object.entries(dictionary).map(([name, text]) => `${name} ${toSearchForm(text)}`),
    ...tags.map((tag) => `tag ${toSearchForm(tag)}`),
    ...Object.entries(custom).map(([id, value]) => `custom ${id} ${value}`),
  ];
}

/** Notes of all rows of a client stand in one, a line each. */
function splitNote(value: string): readonly string[] {
  if (!value.startsWith('note ')) return [value];
  return value
    .slice('note '.length)
    .split('\n')
    .map((line) => `note ${line}`);
}

describe('runImport', () => {
  it('lets no value of one row into the contact of another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 2, maxLength: 14 }), decision, async (rows, decided) => {
        const base = await createTestBase({ parser: inProcessParserHost });
        try {
          const path = join(base.around, 'list.xlsx');
          writeFileSync(path, buildXlsx([{ name: 'Лист1', rows: [headings, ...rows] }]));
          const { context } = base;
          const session = await openImportSession(context, path, { headingRow: 1, ...decided }, quietJob);
          // The oracle: each row prepared by itself, before anything of another row could have touched it.
          const alone = new Map<number, PreparedContact>();
          for (let place = 0; place < session.table.rows; place += 1) {
            const [prepared] = await session.parser.rows(place, 1);
            if (prepared?.contact) alone.set(prepared.row, structuredClone(prepared.contact));
          }
          const { engine } = await runImport(context, session, quietJob);
          const rowsOf = new Map<number, number[]>();
          for (const { row: number, contactId, outcome } of engine.outcomes()) {
            if (contactId === null || outcome === 'review') continue;
            rowsOf.set(contactId, [...(rowsOf.get(contactId) ?? []), number]);
          }
          const readImage = prepareImageReader(context.db);
          for (const [contactId, numbers] of rowsOf) {
            const own = new Set(
              numbers.flatMap((number) => {
                const contact = alone.get(number);
                return contact === undefined ? [] : listValues(contact).flatMap(splitNote);
              }),
            );
            const { fields, points, dictionary, tags, custom } = readImage(contactId);
            const held = [
              ...[...fields].flatMap(([id, value]) => splitNote(`${id} ${value}`)),
              ...points,
              ...[...dictionary].flatMap(([name, spellings]) => {
                const known = [...spellings].map((spelling) => `${name} ${toSearchForm(spelling)}`);
                return known.some((text) => own.has(text)) ? [] : known;
              }),
              ...[...tags].map((tag) => `tag ${tag}`),
              ...[...custom].map(([id, value]) => `custom ${id} ${value}`),
            ];
            expect(held.filter((value) => !own.has(value))).toEqual([]);
          }
          session.parser.close();
        } finally {
          base.remove();
        }
      }),
      { numRuns: 15 },
    );
  });
});
