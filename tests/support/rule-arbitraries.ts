import * as fc from 'fast-check';
import type { FieldKind } from '../../src-shared/contacts/contact-field.ts';
import { operatorsByKind } from '../../src-shared/filters/filter-operators.ts';
import { filterSchema, type Condition, type Filter } from '../../src-shared/filters/filter.ts';

/** What rules are made over: a field's id, kind and, for a closed list, its values. */
export type RuleField = Readonly<{ id: string; kind: FieldKind; values?: readonly string[] }>;

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const span = fc.record({
  count: fc.integer({ min: 0, max: 100 }),
  unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const),
});
const word = fc.constantFrom(
  'Авито',
  'есть собака',
  'О’Нил',
  '«Ромашка»',
  '7707083893',
  'a@b.ru',
  '+7 916',
  '12.05',
);

function oneOf({ kind, values }: RuleField): fc.Arbitrary<string | number | boolean> {
  if (kind === 'money') return fc.integer({ min: -100_000, max: 10_000_000_000 });
  if (kind === 'number')
    return fc.oneof(fc.integer({ min: -1000, max: 100_000 }), fc.constantFrom(0.5, 12.25));
  if (kind === 'date') return day;
  if (kind === 'birthday') return day;
  if (kind === 'yesNo') return fc.boolean();
  return kind === 'enum' && values !== undefined ? fc.constantFrom(...values) : word;
}

function valueFor(operator: Condition['operator'], field: RuleField): fc.Arbitrary<Condition['value']> {
  const one = oneOf(field);
  if (operator === 'isEmpty' || operator === 'isFilled') return fc.constant(undefined);
  if (operator === 'anyOf' || operator === 'noneOf') {
    return fc.uniqueArray(one.map(String), { minLength: 1, maxLength: 3 });
  }
  if (operator === 'olderThan' || operator === 'withinLast' || operator === 'withinNext') return span;
  if (operator.endsWith('Days')) return fc.integer({ min: 0, max: 36_525 });
  if (operator !== 'between') {
    const noYear = day.map((each) => `--${each.slice(5)}`);
    return field.kind === 'birthday' && (operator === 'equals' || operator === 'notEquals')
      ? fc.oneof(one, noYear)
      : one;
  }
  return fc
    .tuple(one, one)
    .map((pair) => (typeof pair[0] === 'number' ? pair.map(Number) : pair.map(String)));
}

function conditionOver(field: RuleField): fc.Arbitrary<Filter> {
  return fc.constantFrom(...operatorsByKind[field.kind]).chain((operator) =>
    valueFor(operator, field).map((value): Filter => {
      const asked = { type: 'condition', field: field.id, operator } as const;
      return value === undefined ? asked : { ...asked, value };
    }),
  );
}

const some = <Value>(values: readonly Value[]): fc.Arbitrary<Value[]> =>
  fc.subarray([...values], { minLength: 1 });
const optional = { requiredKeys: [] };
const sources = {
  orders: fc.record(
    {
      products: some([1, 2, 40]),
      productGroups: some(['Окна', 'Двери']),
      statuses: some([1, 4]),
      channels: some(['Сайт']),
    },
    optional,
  ),
  payments: fc.record({ methods: some(['cash', 'card', 'transfer']) }, optional),
  interactions: fc.record(
    { kinds: some(['call', 'visit', 'note']), outcome: fc.constantFrom('договорились', 'думает') },
    optional,
  ),
} as const;
const period = fc.oneof(
  fc.constant(undefined),
  fc.record({ type: fc.constantFrom('last', 'before'), span }),
  fc.record({
    type: fc.constant('dates'),
    from: fc.option(day, { nil: null }),
    to: fc.option(day, { nil: null }),
  }),
);

const eventRule: fc.Arbitrary<Filter> = fc
  .constantFrom('orders' as const, 'payments' as const, 'interactions' as const)
  .chain((of) =>
    fc.record({
      of: fc.constant(of),
      measure: of === 'interactions' ? fc.constant('count') : fc.constantFrom('count', 'sum'),
      where: fc.option<object, undefined>(sources[of], { nil: undefined }),
      period,
    }),
  )
  .chain((asked) => {
    const figure =
      asked.measure === 'count'
        ? fc.integer({ min: -1, max: 100 })
        : fc.integer({ min: -500, max: 100_000_000 });
    return fc
      .oneof(
        fc.record({ operator: fc.constantFrom('atLeast', 'lessThan', 'equals', 'notEquals'), value: figure }),
        fc.record({ operator: fc.constant('between'), value: fc.tuple(figure, figure) }),
      )
      .map((figures) => filterSchema.parse({ type: 'events', ...asked, ...figures }));
  });

/** Any rule that the language can say over these fields. */
export function ruleArbitrary(fields: readonly RuleField[]): fc.Arbitrary<Filter> {
  const leaf = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...fields).chain(conditionOver) },
    { weight: 2, arbitrary: eventRule },
  );
  return fc.letrec<{ rule: Filter }>((tie) => ({
    rule: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.record({ type: fc.constant('and' as const), rules: fc.array(tie('rule'), { maxLength: 3 }) }),
      fc.record({ type: fc.constant('or' as const), rules: fc.array(tie('rule'), { maxLength: 3 }) }),
      fc.record({ type: fc.constant('not' as const), rule: tie('rule') }),
    ),
  })).rule;
}
