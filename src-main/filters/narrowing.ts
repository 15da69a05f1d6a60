/**
 * A place in a set of contacts, where the set can be narrowed to those who are asked about: a comment until `narrow`
 * makes it a condition on this column. Everybody's set is best made in one pass, that of one contact by its index.
 */
export function markNarrowing(column: string): string {
  return `/* of: ${column} */`;
}

/** Narrows every set of a piece of SQL to the contacts of the list `:asked` (JSON). */
export function narrowSets(sql: string): string {
  return sql.replaceAll(
    /\/\* of: (?<column>[\w.]+) \*\//gu,
    'AND $<column> IN (SELECT value FROM json_each(:asked))',
  );
}
