import { AppError } from '../../src-shared/contract/app-error.ts';
import { computeLineSum } from '../../src-shared/orders/line-sum.ts';
import type { OrderLineInput } from '../../src-shared/orders/order-input.ts';
import { tidyLine } from '../../src-shared/text/tidy-text.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { prepareProductFinder } from '../products/product-finder.ts';

/** A line of a form with its sum by the one rule of rounding. */
export type ComputedLine = OrderLineInput & Readonly<{ sum: number }>;

type StoredLine = Readonly<{ id: number; title: string; productId: number | null }>;

/** Tidies the lines of a form and computes their sums. Throws AppError `valueInvalid` for a sum beyond all sense. */
export function computeLines(lines: readonly OrderLineInput[]): readonly ComputedLine[] {
  return lines.map((line) => {
    const sum = computeLineSum(line);
    if (!Number.isSafeInteger(sum)) throw new AppError('valueInvalid');
    const unit = line.unit === null ? '' : tidyLine(line.unit);
    return { ...line, title: tidyLine(line.title), unit: unit === '' ? null : unit, sum };
  });
}

/**
 * Makes the lines of an order those given, inside an operation: a line with the id of one of the order's lines is
 * changed in place, others are new, the rest goes. A name that the catalogue lacks joins it. True when anything differs.
 */
export function writeOrderLines(
  db: BaseDatabase,
  order: Readonly<{ orderId: number; contactId: number; lines: readonly ComputedLine[] }>,
  at: string,
): boolean {
  const { sqlite } = db;
  const { orderId, contactId, lines } = order;
  const findProduct = prepareProductFinder(db, at);
  const stored = new Map(
    sqlite
      .prepare<[number], StoredLine>(
        'SELECT id, title, product_id AS productId FROM order_lines WHERE order_id = ?',
      )
      .all(orderId)
      .map((line) => [line.id, line]),
  );
  const insert = sqlite.prepare(
    `INSERT INTO order_lines (order_id, contact_id, position, product_id, title, quantity, unit, price, discount, sum)
     VALUES (:orderId, :contactId, :position, :productId, :title, :quantity, :unit, :price, :discount, :sum)`,
  );
  const update = sqlite.prepare(
    `UPDATE order_lines SET position = :position, product_id = :productId, title = :title, quantity = :quantity,
       unit = :unit, price = :price, discount = :discount, sum = :sum
     WHERE id = :id AND (position, product_id, title, quantity, unit, price, discount, sum)
       IS NOT (:position, :productId, :title, :quantity, :unit, :price, :discount, :sum)`,
  );
  let changes = 0;
  for (const [position, { id, ...line }] of lines.entries()) {
    const known = id === null ? undefined : stored.get(id);
    // An archived product stays with the line that names it.
    const productId = known?.title === line.title ? known.productId : findProduct(line);
    const values = { ...line, position, productId };
    if (known === undefined) changes += insert.run({ ...values, orderId, contactId }).changes;
    else changes += update.run({ ...values, id: known.id }).changes;
    if (known !== undefined) stored.delete(known.id);
  }
  const remove = sqlite.prepare('DELETE FROM order_lines WHERE id = ?');
  for (const id of stored.keys()) changes += remove.run(id).changes;
  return changes > 0;
}
