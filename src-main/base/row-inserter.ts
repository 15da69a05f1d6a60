import type { Statement } from 'better-sqlite3';
import type { BaseDatabase } from './base-database.ts';

/** A row to insert: the values of the given columns, then those of the optional ones, null where there is none. */
export type InsertedValues = readonly (string | number | null)[];

/** What is inserted into which columns: the given ones always have a value, the optional ones seldom. */
type InsertShape = Readonly<{ table: string; given: readonly string[]; optional: readonly string[] }>;

/** How many rows one statement inserts: a whole batch, and the parts of what is left over. */
const sizes = [32, 16, 8, 4, 2, 1] as const;
const mostStatements = 256;

/** How many rows make a batch of one statement. */
export const batchRows = sizes[0];

function composeInsert({ table, given, optional }: InsertShape, filled: readonly boolean[], size: number) {
  const columns = [...given, ...optional.filter((_, index) => filled[index])];
  const tuple = `(${columns.map(() => '?').join(', ')})`;
  const tuples = Array.from({ length: size }, () => tuple);
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${tuples.join(', ')}`;
}

/**
 * A prepared insert of many rows, in their order. A statement costs as much as several of its rows, and binding a NULL
 * as much as binding a value: rows go in together, with those optional columns that any of them fills.
 */
export function prepareRowInserter(
  { sqlite }: BaseDatabase,
  shape: InsertShape,
): (rows: readonly InsertedValues[]) => void {
  const first = shape.given.length;
  const statements = new Map<string, Statement>();

  function findStatement(filled: readonly boolean[], size: number): Statement {
    const key = `${size} ${filled.map(Number).join('')}`;
    const known = statements.get(key);
    if (known !== undefined) return known;
    if (statements.size >= mostStatements) statements.clear();
    const statement = sqlite.prepare(composeInsert(shape, filled, size));
    statements.set(key, statement);
    return statement;
  }

  function insertTogether(rows: readonly InsertedValues[]): void {
    const filled = shape.optional.map((_, index) => rows.some((row) => row[first + index] !== null));
    const values: (string | number | null)[] = [];
    for (const row of rows) {
      for (let at = 0; at < row.length; at += 1) {
        if (at < first || filled[at - first]) values.push(row[at] ?? null);
      }
    }
    findStatement(filled, rows.length).run(values);
  }

  return (rows) => {
    let start = 0;
    for (const size of sizes) {
      for (; rows.length - start >= size; start += size) insertTogether(rows.slice(start, start + size));
    }
  };
}
