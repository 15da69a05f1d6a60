import { toSearchForm } from '../../src-shared/text/search-form.ts';
import type { BaseDatabase } from '../base/base-database.ts';

/** What is known of a product where it is sold. */
export type SoldProduct = Readonly<{ title: string; unit: string | null; price: number }>;

/** More new products than that in one go are rather remarks than a list of what is sold. */
const mostNew = 5000;
const serviceWords =
  /услуг|работ|монтаж|демонтаж|установк|ремонт|консультац|выезд|замер|доставк|настройк|обслуживан|укладк|диагностик|чистк|уборк|занят|урок|сеанс|стрижк|service|install|repair|delivery|consult/u;

/**
 * A finder of products by their names over prepared statements, for use inside one operation; an unknown name becomes
 * a product. Null for no name, and past 5,000 new ones.
 */
export function prepareProductFinder(db: BaseDatabase, at: string): (product: SoldProduct) => number | null {
  const select = db.sqlite
    .prepare<[string], number>('SELECT id FROM products WHERE normal_name = ? AND archived_at IS NULL')
    .pluck();
  const insert = db.sqlite.prepare(
    `INSERT INTO products (name, normal_name, unit, price, kind, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const found = new Map<string, number | null>();
  let made = 0;

  function findOrAdd(normalName: string, { title, unit, price }: SoldProduct): number | null {
    const known = select.get(normalName);
    if (known !== undefined) return known;
    if (made >= mostNew) return null;
    made += 1;
    const kind = serviceWords.test(normalName) ? 'service' : 'goods';
    const fixed = price === 0 ? null : price;
    return Number(insert.run(title, normalName, unit, fixed, kind, at, at).lastInsertRowid);
  }

  return (product) => {
    const normalName = toSearchForm(product.title);
    if (normalName === '') return null;
    const known = found.get(normalName);
    if (known !== undefined) return known;
    const id = findOrAdd(normalName, product);
    found.set(normalName, id);
    return id;
  };
}
