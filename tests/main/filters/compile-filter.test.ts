import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { createFieldFinder } from '../../../src-main/contacts/find-field.ts';
import { createCustomField } from '../../../src-main/custom-fields/custom-field-commands.ts';
import { prepareBinding } from '../../../src-main/events/bind-events.ts';
import { compileFilter } from '../../../src-main/filters/compile-filter.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { prepareContactWriter } from '../../../src-main/contacts/contact-writer.ts';
import { joinFacts } from '../../../src-main/orders/fact-sql.ts';
import { provideSearchForm } from '../../../src-main/search/provide-search-form.ts';
import { AppError } from '../../../src-shared/contract/app-error.ts';
import { operatorsByKind } from '../../../src-shared/filters/filter-operators.ts';
import type { Condition, Filter } from '../../../src-shared/filters/filter.ts';
import { buildPreparedContact, buildPreparedPoint } from '../../support/build-prepared-contact.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { evaluateFilter, type OracleContact } from './evaluate-filter.ts';

const today = '2027-02-27';
const names = ['Иванов', 'Ёлкин', 'иваненко', 'Петров', 'елкин'];
const notes = ['есть собака', 'ЗВОНИТЬ вечером', 'Ёлка', 'vip'];
const sources = ['Авито', 'Сайт', 'ВКонтакте'];
const phones = ['+79161234567', '+79265554433', '+74951112233'];
const emails = ['ivan@mail.ru', 'petr@Mail.ru', 'анна@почта.рф'];
const addresses = ['г. Тверь, ул. Ленина, 1', 'Химки', 'ул. Мира, 3', '620014, Орел'];
const tags = ['Опт', 'должник', 'Ёлки'];
const days = ['2026-02-26', '2027-02-26', today, '2027-02-28', '2027-03-05', '2024-02-29'];
const birthdays = ['1985-02-28', '--02-29', '1990-03-01', '--02-27', '1970-12-31', '1999-02-20'];
const moments = ['2027-02-26T23:30:00.000Z', '2027-02-27T00:30:00.000Z', '2026-01-01T12:00:00.000Z'];

const orNull = <Value>(values: readonly Value[]) => fc.option(fc.constantFrom(...values), { nil: null });
const some = <Value>(values: readonly Value[]) => fc.subarray([...values], { maxLength: 2 });

const contactArbitrary: fc.Arbitrary<OracleContact> = fc.record({
  lastName: orNull(names),
  note: orNull(notes),
  inn: orNull(['7707083893', '500100732259']),
  gender: orNull(['female', 'male']),
  source: orNull(sources),
  budget: orNull([0, 100_00, 250_50, -5]),
  openingLastOrderAt: orNull(days),
  birthday: orNull(birthdays),
  createdAt: fc.constantFrom(...moments),
  phones: some(phones),
  emails: some(emails),
  addresses: some(addresses),
  tags: some(tags),
  custom: fc.record({
    'custom:1': orNull(['Красный', 'синий']),
    'custom:2': orNull([1.5, 10, 9]),
    'custom:3': orNull(days),
    'custom:4': orNull([true, false]),
  }),
});

const textOf = (texts: readonly string[]) =>
  fc.constantFrom(...texts, ...texts.map((text) => text.toUpperCase()), 'а', 'нет такого');
const dayArbitrary = fc.constantFrom(...days);

/** A value that suits an operator over a field with these sample values. */
function valueFor(
  operator: Condition['operator'],
  one: fc.Arbitrary<string | number | boolean>,
): fc.Arbitrary<Condition['value']> {
  if (operator === 'isEmpty' || operator === 'isFilled') return fc.constant(undefined);
  if (operator === 'anyOf' || operator === 'noneOf') return fc.array(one.map(String), { maxLength: 3 });
  if (operator === 'olderThan' || operator === 'withinLast' || operator === 'withinNext') {
    return fc.record({
      count: fc.constantFrom(0, 1, 2, 11, 12, 13),
      unit: fc.constantFrom('day', 'week', 'month', 'year'),
    });
  }
  if (operator.endsWith('Days')) return fc.constantFrom(0, 1, 2, 5, 30, 365, 400);
  return operator === 'between' ? (fc.tuple(one, one) as fc.Arbitrary<Condition['value']>) : one;
}

const fields: readonly (readonly [
  string,
  keyof typeof operatorsByKind,
  fc.Arbitrary<string | number | boolean>,
])[] = [
  ['lastName', 'text', textOf(names)],
  ['note', 'longText', textOf(notes)],
  ['inn', 'requisite', fc.constantFrom('7707083893', '770', '5001 0073 2259')],
  ['gender', 'enum', fc.constantFrom('female', 'male')],
  ['source', 'dictionary', fc.constantFrom(...sources, 'авито', 'Радио')],
  ['budget', 'money', fc.constantFrom(0, 100_00, 250_50, 250_49, -5)],
  ['openingLastOrderAt', 'date', dayArbitrary],
  ['createdAt', 'date', dayArbitrary],
  ['birthday', 'birthday', dayArbitrary],
  ['phones', 'points', fc.constantFrom('8 (916) 123-45-67', '916123', '9265554433', '8495', '+7 926', '33')],
  ['emails', 'points', textOf(['ivan@mail.ru', 'mail', 'анна@почта.рф'])],
  ['city', 'text', textOf(['Тверь', 'химки', 'орёл'])],
  ['completeness', 'number', fc.constantFrom(0, 13, 25, 38, 50)],
  ['tags', 'tags', fc.constantFrom('опт', 'ЕЛКИ', 'Должник', 'иное')],
  ['custom:1', 'text', textOf(['красный', 'син'])],
  ['custom:2', 'number', fc.constantFrom(1.5, 9, 10)],
  ['custom:3', 'date', dayArbitrary],
  ['custom:4', 'yesNo', fc.boolean()],
];

const conditionArbitrary: fc.Arbitrary<Filter> = fc
  .constantFrom(...fields)
  .chain(([field, kind, one]) =>
    fc
      .constantFrom(...operatorsByKind[kind])
      .chain((operator) =>
        valueFor(operator, one).map((value): Filter => ({ type: 'condition', field, operator, value })),
      ),
  );

const filterArbitrary = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    conditionArbitrary,
    fc.record({ type: fc.constant('and' as const), rules: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ type: fc.constant('or' as const), rules: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ type: fc.constant('not' as const), rule: tie('filter') }),
  ),
})).filter;

const contacts = fc.sample(contactArbitrary, { numRuns: 300, seed: 7 });
let db: BaseDatabase;

function toStored(contact: OracleContact) {
  const { custom } = contact;
  const fieldIds = ['lastName', 'note', 'inn', 'gender', 'budget', 'openingLastOrderAt', 'birthday'] as const;
  return buildPreparedContact({
    fields: Object.fromEntries(fieldIds.flatMap((id) => (contact[id] === null ? [] : [[id, contact[id]]]))),
    points: [
      ...contact.phones.map((value) => buildPreparedPoint({ type: 'phone', value })),
      ...contact.addresses.map((value) => buildPreparedPoint({ type: 'address', value })),
      ...contact.emails.map((value) => buildPreparedPoint({ type: 'email', value })),
    ],
    dictionary: contact.source === null ? {} : { source: contact.source },
    tags: contact.tags,
    custom: Object.fromEntries(
      Object.entries(custom).flatMap(([id, value]) =>
        value === null
          ? []
          : [[Number(id.slice(7)), typeof value === 'boolean' ? (value ? '1' : '0') : String(value)]],
      ),
    ),
  });
}

function selectIds(filter: Filter): number[] {
  const rule = compileFilter(filter, { findField: createFieldFinder(db), today });
  const { sql, params } = prepareBinding(db, null)(rule);
  return db.sqlite
    .prepare<unknown[], number>(`SELECT c.id FROM contacts c${joinFacts(sql)} WHERE ${sql} ORDER BY c.id`)
    .pluck()
    .all(...params);
}

beforeAll(() => {
  db = createTestDatabase();
  provideSearchForm(db);
  const at = new Date('2027-02-27T09:00:00Z');
  runOperation(db, { kind: 'customField', params: {}, at }, () => {
    for (const [label, kind] of [
      ['Цвет', 'text'],
      ['Рост', 'number'],
      ['Дата договора', 'date'],
      ['Звонить', 'yesNo'],
    ] as const) {
      createCustomField(db, { label, kind, options: [] });
    }
  });
  runOperation(db, { kind: 'import', params: {}, at }, () => {
    const writer = prepareContactWriter(db);
    for (const contact of contacts) writer.insert(toStored(contact), { at: contact.createdAt });
  });
});

describe('compileFilter', () => {
  it('selects exactly whom a plain reading of the rule selects, whatever the rule', () => {
    fc.assert(
      fc.property(filterArbitrary, (filter) => {
        const expected = contacts.flatMap((contact, index) =>
          evaluateFilter(contact, filter, today) ? [index + 1] : [],
        );
        expect(selectIds(filter)).toEqual(expected);
      }),
      { numRuns: 500, seed: 20_260_501 },
    );
  });

  it('selects each contact by a rule or by its negation, never by both', () => {
    fc.assert(
      fc.property(conditionArbitrary, (rule) => {
        const both = [...selectIds(rule), ...selectIds({ type: 'not', rule })];
        expect(both.toSorted((a, b) => a - b)).toEqual(contacts.map((_, index) => index + 1));
      }),
      { numRuns: 200 },
    );
  });

  it('keeps every value out of the text of the query', () => {
    const { sql, params } = compileFilter(
      { type: 'condition', field: 'lastName', operator: 'contains', value: `'; DROP TABLE contacts; --` },
      { findField: createFieldFinder(db), today },
    );
    expect(sql).not.toContain('DROP');
    expect(params).toContain(`'; drop table contacts; --`);
  });

  it.each([
    ['fieldUnknown', { field: 'nonsense', operator: 'equals', value: 'x' }],
    ['fieldUnknown', { field: 'custom:99', operator: 'isFilled' }],
    ['fieldUnknown', { field: 'importRow', operator: 'atLeast', value: 5 }],
    ['invalidInput', { field: 'lastName', operator: 'lessThan', value: 5 }],
    ['valueInvalid', { field: 'lastName', operator: 'contains', value: ' ' }],
    ['valueInvalid', { field: 'gender', operator: 'equals', value: 'oak' }],
    ['valueInvalid', { field: 'budget', operator: 'atLeast', value: '5' }],
    ['valueInvalid', { field: 'openingLastOrderAt', operator: 'before', value: '2026-02-30' }],
    ['valueInvalid', { field: 'openingLastOrderAt', operator: 'between', value: ['2026-02-01'] }],
    ['valueInvalid', { field: 'birthday', operator: 'withinNextDays', value: -1 }],
  ] as const)('refuses with %s what it cannot ask: %o', (code, condition) => {
    const filter = { type: 'condition', ...condition } as unknown as Filter;
    expect(() => selectIds(filter)).toThrow(new AppError(code, { field: condition.field }));
  });

  it('refuses rules nested beyond reason', () => {
    let filter: Filter = { type: 'and', rules: [] };
    for (let depth = 0; depth < 40; depth += 1) filter = { type: 'not', rule: filter };
    expect(() => selectIds(filter)).toThrow(new AppError('invalidInput'));
  });
});
