import type { BaseDatabase } from '../../../base/base-database.ts';

/** A line of an order as it stands in the base: thousandths of a unit, kopecks. */
export type ImageLine = Readonly<{
  id: number;
  title: string;
  quantity: number;
  unit: string | null;
  price: number;
  discount: number;
  sum: number;
}>;

/** An order of the base with its lines and what has been paid. */
export type OrderImage = Readonly<{
  id: number;
  contactId: number;
  client: string;
  number: string | null;
  orderedAt: string;
  dueAt: string | null;
  statusId: number | null;
  status: string | null;
  channel: string | null;
  note: string | null;
  discount: number;
  total: number;
  paid: number;
  lines: readonly ImageLine[];
}>;

const orderSql = `
  SELECT o.id, o.contact_id AS contactId, c.name AS client, o.number, o.ordered_at AS orderedAt, o.due_at AS dueAt,
    o.status_id AS statusId, s.label AS status, o.channel, o.note, o.discount, o.total,
    (SELECT coalesce(sum(amount), 0) FROM payments WHERE order_id = o.id) AS paid
  FROM orders o JOIN contacts c ON c.id = o.contact_id LEFT JOIN order_statuses s ON s.id = o.status_id
  WHERE o.id = ? AND o.deleted_at IS NULL AND c.deleted_at IS NULL`;

/** A prepared reading of orders; null for one that is gone, in the trash or of a client in the trash. */
export function prepareOrderImages({ sqlite }: BaseDatabase): (id: number) => OrderImage | null {
  const selectOrder = sqlite.prepare<[number], Omit<OrderImage, 'lines'>>(orderSql);
  const selectLines = sqlite.prepare<[number], ImageLine>(
    'SELECT id, title, quantity, unit, price, discount, sum FROM order_lines WHERE order_id = ? ORDER BY position, id',
  );
  return (id) => {
    const order = selectOrder.get(id);
    return order === undefined ? null : { ...order, lines: selectLines.all(id) };
  };
}
