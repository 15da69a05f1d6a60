import type { Database } from 'better-sqlite3';
import { prepareCached } from '../base/prepare-cached.ts';

const lastNameSql = `
  SELECT before ->> '$.normal_name' FROM changes
  WHERE table_name = 'products' AND row_id = ? AND change <> 'insert' AND change = 'delete' ORDER BY id DESC LIMIT 1`;

/**
 * The product that a line which comes back is of: its own, or, when that has gone from the catalogue, the one of the
 * same name that was added since; null when there is none.
 */
export function findStandInProduct(sqlite: Database, productId: number): number | null {
  const db = { sqlite };
  if (prepareCached<[number], 1>(db, 'SELECT 1 FROM products WHERE id = ?').get(productId) !== undefined) {
    return productId;
  }
  const name = prepareCached<[number], string | null>(db, lastNameSql).pluck().get(productId) ?? null;
  const find = 'SELECT id FROM products WHERE normal_name = ? AND archived_at IS NULL';
  return prepareCached<[string | null], number>(db, find).pluck().get(name) ?? null;
}
