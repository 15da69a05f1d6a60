import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createContact } from '../../../src-main/contacts/contact-commands.ts';
import { listContactRows } from '../../../src-main/contacts/contact-rows-query.ts';
import { createCustomField } from '../../../src-main/custom-fields/custom-field-commands.ts';
import { exportContacts } from '../../../src-main/export/export-contacts.ts';
import { listExportedFieldIds } from '../../../src-main/export/list-exported-field-ids.ts';
import { importFile } from '../../../src-main/import/import-file.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { createNodeParserHost } from '../../../src-main/parser/node-parser-host.ts';
import type { ContactChanges } from '../../../src-shared/contacts/contact.ts';
import { everything } from '../../../src-shared/filters/filter.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { quietJob } from '../../support/create-test-host.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');
const view = {
  filter: everything,
  search: '',
  sort: { field: 'name', direction: 'asc' },
  trash: false,
} as const;

let bases: TestBase[] = [];

async function openBase(): Promise<TestBase> {
  const base = await createTestBase({ parser: createNodeParserHost() });
  bases.push(base);
  return base;
}

/** Fields of every kind that an owner may add; in the same order in each base, so that the ids agree. */
function addOwnFields({ context: { db, now } }: TestBase): void {
  const kinds = ['text', 'number', 'money', 'date', 'yesNo', 'list'] as const;
  runOperation(db, { kind: 'customField', params: {}, at: now() }, () => {
    for (const kind of kinds) {
      createCustomField(db, { label: `Своё поле: ${kind}`, kind, options: ['Да, срочно', 'Потом'] });
    }
  });
}

async function send(base: TestBase, locale: 'ru' | 'en' = 'ru', more: string[] = []): Promise<string> {
  const path = join(base.around, `out-${locale}.xlsx`);
  const fields = [...more, ...listExportedFieldIds(base.context.db)];
  await exportContacts(base.context, { path, view, fields, ids: null, locale }, quietJob);
  return path;
}

/** Every exported value of every contact, without ids: two bases that hold the same answer the same. */
function readValues({ context: { db } }: TestBase): string[] {
  const ids = db.sqlite.prepare<[], number>('SELECT id FROM contacts').pluck().all();
  const rows = listContactRows(db, ids, listExportedFieldIds(db));
  return rows.map(({ kind, name, cells }) => JSON.stringify({ kind, name, cells })).toSorted();
}

beforeEach(() => {
  bases = [];
});
afterEach(() => {
  for (const base of bases) base.remove();
});

describe('exportContacts', () => {
  it.each(['ru', 'en'] as const)(
    'writes a file (%s) that adds nothing to its own base and makes the same base anew',
    async (locale) => {
      const base = await openBase();
      await importFile(base.context, join(fixtures, 'companies.xlsx'), {}, quietJob);
      await importFile(base.context, join(fixtures, 'clients-services.xlsx'), {}, quietJob);
      const path = await send(base, locale);
      const again = await importFile(base.context, path, {}, quietJob);
      expect(again).toMatchObject({ created: 0, updated: 0, review: 0, skipped: 0 });

      const other = await openBase();
      const anew = await importFile(other.context, path, { match: 'none' }, quietJob);
      const ids = listExportedFieldIds(base.context.db);
      expect(Object.values(anew.mapping)).toEqual(ids);
      expect(readValues(other)).toEqual(readValues(base));
    },
    120_000,
  );

  it('writes whole names and computed columns that do no harm when they come back', async () => {
    const base = await openBase();
    await importFile(base.context, join(fixtures, 'companies.xlsx'), {}, quietJob);
    const path = await send(base, 'ru', ['name', 'completeness', 'createdAt', 'updatedAt', 'importRow']);
    const again = await importFile(base.context, path, {}, quietJob);
    expect(again).toMatchObject({ created: 0, updated: 0, review: 0 });
    expect(Object.values(again.mapping).slice(0, 5)).toEqual(['fullName', null, null, null, null]);
    const other = await openBase();
    await importFile(other.context, path, { match: 'none' }, quietJob);
    expect(readValues(other)).toEqual(readValues(base));
  });

  it('carries whatever contacts hold', async () => {
    const base = await openBase();
    addOwnFields(base);
    const { db, now } = base.context;
    const seed = Math.floor(Math.random() * 1e9);
    runOperation(db, { kind: 'create', params: {}, at: now() }, () => {
      for (const { kind, changes } of fc.sample(contact, { numRuns: 300, seed })) {
        createContact(db, kind, changes, now());
      }
    });
    const path = await send(base);
    const before = readValues(base);
    const again = await importFile(base.context, path, {}, quietJob);
    expect(again, `seed ${seed}`).toMatchObject({ created: 0, updated: 0, skipped: 0 });
    const other = await openBase();
    addOwnFields(other);
    await importFile(other.context, path, { match: 'none' }, quietJob);
    expect(readValues(other), `seed ${seed}`).toEqual(before);
  });
});

const day = fc
  .date({ min: new Date('1901-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const pieces = ['окна', 'Двери', 'под ключ', '№ 5', '12', '«Альфа»', 'скидка 5 %', '=1+1', 'a<b'];
/** What a sheet would take for a formula, a number, a date or a sign of text if it were let. */
const tricky = [
  "'апостроф",
  "''два",
  '=SUM(A1:A9)',
  '+7 лет',
  '-5',
  '@имя',
  '0012',
  '1e5',
  '12.05',
  '01.02.2024',
  'TRUE',
  '#Н/Д',
  '_x0041_',
  '&lt;b&gt;',
  '1;2;3',
  'a, b',
];
const words = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
  fc.constantFrom(...tricky),
);
const money = fc.integer({ min: 1, max: 10_000_000_000 });
const pick = <Value>(...values: Value[]): fc.Arbitrary<Value | undefined> =>
  fc.option(fc.constantFrom(...values), { nil: undefined });
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });
const mobile = fc.integer({ min: 0, max: 9_999_999 }).map((n) => `+7916${String(n).padStart(7, '0')}`);

const commonFields = {
  position: maybe(words),
  activity: maybe(words),
  industry: maybe(words),
  preferredTime: maybe(words),
  preferredChannel: maybe(words),
  note: maybe(fc.array(words, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))),
  group: maybe(words),
  source: pick('Яндекс.Директ', 'Сарафан', 'Авито'),
  need: pick('Окна', 'Двери под ключ'),
  tags: maybe(
    fc.uniqueArray(fc.constantFrom('vip', 'дом', 'срочно', '=тег', '+1', '0012', 'два слова'), {
      minLength: 1,
    }),
  ),
  consent: pick('given', 'refused', 'withdrawn'),
  consentAt: maybe(day),
  budget: maybe(money),
  openingTotal: maybe(money),
  openingDebt: maybe(money),
  openingLastOrderAt: maybe(day),
  externalId: maybe(fc.integer({ min: 1, max: 1e9 }).map((n) => `A-${n}`)),
  'custom:1': maybe(words),
  'custom:2': maybe(fc.integer({ min: -1000, max: 1000 }).map((n) => n / 4)),
  'custom:3': maybe(money),
  'custom:4': maybe(day),
  'custom:5': maybe(fc.boolean()),
  'custom:6': pick('Да, срочно', 'Потом'),
};
const person = fc.record({
  lastName: pick('Иванова', 'Петров-Водкин', 'Ли', 'Нгуен', 'Оглы', 'Строй'),
  firstName: fc.constantFrom('Анна', 'Пётр', 'Jean-Paul', 'И.', 'Ван Хай', 'Мария', 'Ван'),
  middleName: pick('Сергеевна', 'Гусейн оглы', 'П.'),
  gender: pick('female', 'male'),
  birthday: maybe(
    fc.oneof(
      day,
      day.map((date) => `--${date.slice(5)}`),
    ),
  ),
  organizationName: pick('ООО «Строй»', 'Ромашка', 'ИП Иванова Анна'),
  ...commonFields,
});
const organization = fc.record({
  organizationName: fc.constantFrom(
    'ООО «Строй»',
    'ИП Аксёнова Юлия Тимофеевна',
    'Аксёнова Юлия Тимофеевна',
    'ЗАО "Фирма "Восток"',
    'Магазин Ромашка',
    'РЖД',
    '"Альфа" ООО (филиал)',
    'ОООРомашка',
    'Smith & Sons Ltd',
  ),
  inn: pick('7707083893', '500100732259'),
  kpp: pick('773601001'),
  ogrn: pick('1027700132195'),
  head: pick('Иванов Иван Иванович'),
  contactPersons: pick('Анна, бухгалтер', 'Пётр'),
  size: pick('12', '10–20 человек'),
  workHours: pick('пн–пт 9:00–18:00'),
  ...commonFields,
});
const points = fc.uniqueArray(
  fc.oneof(
    mobile.map((value) => ({ type: 'phone' as const, value })),
    mobile.map((value) => ({ type: 'phone' as const, value: `${value} доб. 12` })),
    fc.constantFrom('нет связи 123456', '8 916 12').map((value) => ({ type: 'phone' as const, value })),
    fc.constantFrom('anna@mail.ru', 'a.b@xn--e1afmkfd.xn--p1ai', 'почта позже').map((value) => ({
      type: 'email' as const,
      value,
    })),
    fc
      .record({
        service: fc.constantFrom('telegram', 'whatsapp', 'skype', 'viber', 'vk', 'max', 'other', null),
        value: fc.constantFrom('ivan_petrov', '@ivan', '+79161234567'),
      })
      .map((messenger) => ({ type: 'messenger' as const, ...messenger })),
    fc.constantFrom('example.ru', 'пример.рф/дом?a=1').map((value) => ({ type: 'site' as const, value })),
    fc
      .constantFrom('г. Москва, ул. Ленина, д. 5', '101000; Москва', 'Тверь', 'ул. Мира, 5; кв. 7')
      .map((value) => ({ type: 'address' as const, value })),
  ),
  {
    maxLength: 9,
    // A number that stands once bare and once with an extension is one phone to every reader (see putPoint).
    selector: ({ type, value }) => `${type} ${value.replace('@', '').replace(/ доб\..*$/u, '')}`,
  },
);

/** What a form would send: only what is filled. */
const contact = fc
  .oneof(
    fc.record({ kind: fc.constant('person' as const), fields: person, points }),
    fc.record({ kind: fc.constant('organization' as const), fields: organization, points }),
  )
  .map(({ kind, fields, points: given }) => ({
    kind,
    changes: {
      fields: Object.fromEntries(
        Object.entries(fields).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])),
      ),
      points: given,
    } satisfies ContactChanges,
  }));
