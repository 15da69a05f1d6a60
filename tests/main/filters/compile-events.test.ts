import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { createFieldFinder } from '../../../src-main/contacts/find-field.ts';
import { prepareBinding } from '../../../src-main/events/bind-events.ts';
import { compileFilter } from '../../../src-main/filters/compile-filter.ts';
import { joinFacts } from '../../../src-main/orders/fact-sql.ts';
import { provideSearchForm } from '../../../src-main/search/provide-search-form.ts';
import { AppError } from '../../../src-shared/contract/app-error.ts';
import type { EventCondition } from '../../../src-shared/filters/event-condition.ts';
import { filterSchema, type Filter } from '../../../src-shared/filters/filter.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { evaluateEvents, type OracleClient } from './evaluate-events.ts';
import { evaluateTree } from './evaluate-filter.ts';
import { writeOracleClients } from './write-oracle-clients.ts';

const today = '2027-03-31';
const days = ['2026-03-30', '2026-03-31', '2026-09-30', '2027-02-27', '2027-02-28', today, '2027-04-01'];
const moments = days.flatMap((day) => [`${day}T01:30:00.000Z`, `${day}T22:30:00.000Z`]);
const orNull = <Value>(values: readonly Value[]) => fc.option(fc.constantFrom(...values), { nil: null });
const some = <Value>(values: readonly [Value, ...Value[]]) =>
  fc.subarray([...values], { minLength: 1, maxLength: 2 });
const day = fc.constantFrom(...days);
const kopecks = fc.constantFrom(0, 100, 250, 1000, -50);

const clientArbitrary: fc.Arbitrary<OracleClient> = fc.record({
  budget: orNull([0, 500]),
  orders: fc.array(
    fc.record({
      day,
      total: kopecks,
      status: orNull([1, 2, 3, 4, 4]),
      trashed: fc.constantFrom(false, false, false, true),
      channel: orNull(['Сайт', 'Авито']),
      lines: fc.array(fc.record({ product: fc.integer({ min: 1, max: 4 }), sum: kopecks }), { maxLength: 3 }),
    }),
    { maxLength: 4 },
  ),
  payments: fc.array(
    fc.record({ day, amount: kopecks, method: orNull(['cash', 'card'] as const), order: orNull([0, 1]) }),
    { maxLength: 3 },
  ),
  interactions: fc.array(
    fc.record({
      moment: fc.constantFrom(...moments),
      kind: fc.constantFrom('call', 'visit', 'note'),
      outcome: orNull(['Ещё думает', 'договорились']),
    }),
    { maxLength: 3 },
  ),
});

const span = fc.record({
  count: fc.constantFrom(0, 1, 2, 6, 12),
  unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const),
});
const period = fc.oneof(
  fc.constant(undefined),
  fc.record({ type: fc.constantFrom('last' as const, 'before' as const), span }),
  fc.record({ type: fc.constant('dates' as const), from: orNull(days), to: orNull(days) }),
);
const where: Readonly<Record<EventCondition['of'], fc.Arbitrary<object>>> = {
  orders: fc.record(
    {
      products: some([1, 2, 4, 99]),
      productGroups: some(['Окна', 'Двери']),
      statuses: some([1, 2, 4]),
      channels: some(['Сайт', 'Авито']),
    },
    { requiredKeys: [] },
  ),
  payments: fc.record({ methods: some(['cash', 'card', 'transfer']) }, { requiredKeys: [] }),
  interactions: fc.record(
    { kinds: some(['call', 'visit']), outcome: fc.constantFrom('ЕЩЕ', 'договор') },
    { requiredKeys: [] },
  ),
};

const eventArbitrary: fc.Arbitrary<Filter> = fc
  .constantFrom('orders' as const, 'orders' as const, 'payments' as const, 'interactions' as const)
  .chain((of) =>
    fc.record({
      type: fc.constant('events'),
      of: fc.constant(of),
      where: fc.option(where[of], { nil: undefined }),
      period,
      measure: of === 'interactions' ? fc.constant('count') : fc.constantFrom('count', 'sum'),
    }),
  )
  .chain((asked) => {
    const figure =
      asked.measure === 'count' ? fc.constantFrom(0, 1, 2, 3) : fc.constantFrom(0, 100, 350, -50, 1000);
    return fc.oneof(
      figure.chain((value) =>
        fc
          .constantFrom('atLeast', 'lessThan', 'equals', 'notEquals')
          .map((operator) => ({ ...asked, operator, value })),
      ),
      fc.tuple(figure, figure).map((value) => ({ ...asked, operator: 'between', value })),
    );
  })
  .map((rule) => filterSchema.parse(rule));

const leaf = fc.oneof(
  { weight: 5, arbitrary: eventArbitrary },
  { weight: 1, arbitrary: fc.constant<Filter>({ type: 'condition', field: 'budget', operator: 'isFilled' }) },
);
const filterArbitrary = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({ type: fc.constant('and' as const), rules: fc.array(tie('filter'), { maxLength: 4 }) }),
    fc.record({ type: fc.constant('or' as const), rules: fc.array(tie('filter'), { maxLength: 4 }) }),
    fc.record({ type: fc.constant('not' as const), rule: tie('filter') }),
  ),
})).filter;

function selectIds(db: BaseDatabase, filter: Filter): number[] {
  const rule = compileFilter(filter, { findField: createFieldFinder(db), today });
  const { sql, params } = prepareBinding(db, null)(rule);
  return db.sqlite
    .prepare<unknown[], number>(`SELECT c.id FROM contacts c${joinFacts(sql)} WHERE ${sql} ORDER BY c.id`)
    .pluck()
    .all(...params);
}

function evaluate(client: OracleClient, filter: Filter): boolean {
  return evaluateTree(filter, (condition) =>
    condition.type === 'events' ? evaluateEvents(client, condition, today) : client.budget !== null,
  );
}

describe('compileFilter over events', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'selects exactly whom a reading event by event selects: base %i, 250 rules',
    (seed) => {
      const clients = fc.sample(clientArbitrary, { numRuns: 60, seed });
      const db = createTestDatabase();
      provideSearchForm(db);
      writeOracleClients(db, clients);
      fc.assert(
        fc.property(filterArbitrary, (filter) => {
          const expected = clients.flatMap((client, index) => (evaluate(client, filter) ? [index + 1] : []));
          expect(selectIds(db, filter)).toEqual(expected);
        }),
        { numRuns: 250, seed: seed * 7919 },
      );
      db.sqlite.close();
    },
  );

  it('asks about events once a contact, however many conditions there are', () => {
    const about = { type: 'events', of: 'orders', operator: 'atLeast', value: 1 } as const;
    const rules: EventCondition[] = [
      { ...about, measure: 'count', where: { channels: ['Сайт'] } },
      { ...about, measure: 'sum', where: { channels: ['Авито'] } },
    ];
    const { sql } = compileFilter({ type: 'and', rules }, { findField: () => undefined, today });
    expect(sql).toBe("substr(?, c.id + 1, 1) = x'01'");
  });

  it('refuses a pair where one figure is wanted', () => {
    const rule: EventCondition = {
      type: 'events',
      of: 'orders',
      measure: 'count',
      operator: 'atLeast',
      value: [1, 2],
    };
    const compile = () => compileFilter(rule, { findField: () => undefined, today });
    expect(compile).toThrow(new AppError('valueInvalid', { field: 'events' }));
  });
});
