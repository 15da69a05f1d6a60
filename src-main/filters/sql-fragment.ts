/** A value that SQLite takes. */
export type SqlValue = string | number | null;

/** A piece of SQL with the values of its question marks, in order. */
export type SqlFragment = Readonly<{ sql: string; params: readonly SqlValue[] }>;

/** Joins fragments with a word between them; each is put in brackets. */
export function joinFragments(
  fragments: readonly SqlFragment[],
  word: 'AND' | 'OR',
  empty: string,
): SqlFragment {
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
