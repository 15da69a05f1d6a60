import { productSchema, type Product } from '../../src-shared/products/product.ts';
import { toSearchForm } from '../../src-shared/text/search-form.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';

type ProductFigures = Readonly<{
  productId: number;
  orders: number;
  quantity: number;
  sum: number;
  lastAt: string;
}>;
type ProductRow = Omit<Product, 'archived'> & { archived: number };

/**
 * Products whose names hold every word searched, those whose name begins with the search first, and how many there are
 * in all. The archive is left out unless asked for, and then alone.
 */
export function listProducts(
  { sqlite }: BaseDatabase,
  { search, archived, limit }: Readonly<{ search: string; archived: boolean; limit: number }>,
): { products: Product[]; total: number } {
  const form = toSearchForm(search);
  const where = `archived_at IS ${archived ? 'NOT ' : ''}NULL AND NOT EXISTS (
    SELECT 1 FROM json_each(:words) AS word WHERE instr(normal_name, word.value) = 0)`;
  const values = { words: JSON.stringify(form.split(' ').filter((word) => word !== '')) };
  const rows = sqlite
    .prepare<[object], ProductRow>(
      `SELECT id, name, group_name AS groupName, unit, price, kind, archived_at IS NOT NULL AS archived
       FROM products WHERE ${where}
       ORDER BY instr(normal_name, :form) <> 1, normal_name, id LIMIT :limit`,
    )
    .all({ ...values, form, limit });
  const total = sqlite
    .prepare<[object], number>(`SELECT count(*) FROM products WHERE ${where}`)
    .pluck()
    .get(values);
  return {
    products: rows.map(({ archived: gone, ...row }) => productSchema.parse({ ...row, archived: gone === 1 })),
    total: total ?? 0,
  };
}

/** How the products were sold by the orders that count: neither in the trash (with their client) nor cancelled. */
export function listProductFigures(db: BaseDatabase): ProductFigures[] {
  return prepareCached<[], ProductFigures>(
    db,
    `SELECT l.product_id AS productId, count(DISTINCT l.order_id) AS orders, sum(l.quantity) AS quantity, sum(l.sum) AS sum,
       max(r.ordered_at) AS lastAt
     FROM order_lines l JOIN order_register r ON r.order_id = l.order_id AND NOT r.cancelled
     WHERE l.product_id IS NOT NULL GROUP BY l.product_id`,
  ).all();
}

/** The groups that the products of the catalogue are in, by name. */
export function listProductGroups({ sqlite }: BaseDatabase): string[] {
  return sqlite
    .prepare<[], string>(
      'SELECT DISTINCT group_name FROM products WHERE group_name IS NOT NULL ORDER BY search_form(group_name)',
    )
    .pluck()
    .all();
}
