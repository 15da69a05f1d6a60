import type { EventRule } from '../events/event-rule.ts';

/** A value that SQLite takes. */
export type BoundValue = string | number | null | Uint8Array;

/** A value of a fragment: a rule over events becomes the marks of those who pass, see `prepareBinding`. */
export type SqlValue = BoundValue | Readonly<{ events: EventRule }>;

/** A piece of SQL with the values of its question marks, in order. */
export type SqlFragment<Value = SqlValue> = Readonly<{ sql: string; params: readonly Value[] }>;

/** One that SQLite takes as it is. */
export type BoundFragment = SqlFragment<BoundValue>;

/** Joins fragments with a word between them; each is put in brackets. */
export function joinFragments<Value extends SqlValue>(
  fragments: readonly SqlFragment<Value>[],
  word: 'AND' | 'OR',
  empty: string,
): SqlFragment<Value> {
  if (fragments.length === 0) return { sql: empty, params: [] };
  return {
    sql: fragments.map(({ sql }) => `(${sql})`).join(` ${word} `),
    params: fragments.flatMap(({ params }) => params),
  };
}

/** The exact complement: true for what is false and for what SQL leaves unknown. */
export function negateFragment({ sql, params }: SqlFragment): SqlFragment {
  return { sql: `(${sql}) IS NOT TRUE`, params };
}
