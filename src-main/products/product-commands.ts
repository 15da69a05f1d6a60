import { AppError } from '../../src-shared/contract/app-error.ts';
import type { ProductInput } from '../../src-shared/products/product.ts';
import { toSearchForm } from '../../src-shared/text/search-form.ts';
import { tidyLine } from '../../src-shared/text/tidy-text.ts';
import type { BaseDatabase } from '../base/base-database.ts';

type ProductRow = Omit<ProductInput, 'kind'> & Readonly<{ kind: string; normalName: string }>;

function prepareRow(input: ProductInput): ProductRow {
  const name = tidyLine(input.name);
  const normalName = toSearchForm(name);
  if (normalName === '') throw new AppError('nameRequired');
  return { ...input, name, normalName };
}

function assertFree({ sqlite }: BaseDatabase, normalName: string, exceptId: number): void {
  const taken = sqlite
    .prepare('SELECT 1 FROM products WHERE normal_name = ? AND archived_at IS NULL AND id <> ?')
    .get(normalName, exceptId);
  if (taken !== undefined) throw new AppError('valueTaken');
}

/** Adds a product; answers its id. Throws AppError `valueTaken` for a name that the catalogue has, `nameRequired`. */
export function createProduct(db: BaseDatabase, input: ProductInput, at: string): number {
  const row = prepareRow(input);
  assertFree(db, row.normalName, 0);
  const { lastInsertRowid } = db.sqlite
    .prepare(
      `INSERT INTO products (name, normal_name, group_name, unit, price, kind, created_at, updated_at)
       VALUES (:name, :normalName, :groupName, :unit, :price, :kind, :at, :at)`,
    )
    .run({ ...row, at });
  return Number(lastInsertRowid);
}

/** Changes a product; the lines of orders keep what was sold. Throws AppError `notFound`, `valueTaken`, `nameRequired`. */
export function updateProduct(db: BaseDatabase, id: number, input: ProductInput, at: string): void {
  const row = prepareRow(input);
  const stored = db.sqlite
    .prepare<[number], { archivedAt: string | null }>(
      'SELECT archived_at AS archivedAt FROM products WHERE id = ?',
    )
    .get(id);
  if (stored === undefined) throw new AppError('notFound');
  if (stored.archivedAt === null) assertFree(db, row.normalName, id);
  db.sqlite
    .prepare(
      `UPDATE products SET name = :name, normal_name = :normalName, group_name = :groupName, unit = :unit,
         price = :price, kind = :kind, updated_at = :at
       WHERE id = :id AND (name, group_name, unit, price, kind) IS NOT (:name, :groupName, :unit, :price, :kind)`,
    )
    .run({ ...row, id, at });
}

/** Puts products into the archive, where they are no longer offered; those that are there stay as they are. */
export function archiveProducts({ sqlite }: BaseDatabase, ids: readonly number[], at: string): void {
  sqlite
    .prepare(
      'UPDATE products SET archived_at = ? WHERE archived_at IS NULL AND id IN (SELECT value FROM json_each(?))',
    )
    .run(at, JSON.stringify(ids));
}

/** Takes products out of the archive. Throws AppError `valueTaken` when the name has been given anew meanwhile. */
export function unarchiveProducts(db: BaseDatabase, ids: readonly number[]): void {
  const select = db.sqlite.prepare<[number], { normalName: string; archivedAt: string | null }>(
    'SELECT normal_name AS normalName, archived_at AS archivedAt FROM products WHERE id = ?',
  );
  const update = db.sqlite.prepare('UPDATE products SET archived_at = NULL WHERE id = ?');
  for (const id of ids) {
    const product = select.get(id);
    if (product === undefined || product.archivedAt === null) continue;
    assertFree(db, product.normalName, id);
    update.run(id);
  }
}
