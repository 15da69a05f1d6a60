import * as z from 'zod';
import type { PreparedContact } from '../../../src-shared/contacts/prepared-contact.ts';
import {
  preparedOrderRowSchema,
  type PreparedOrderRow,
} from '../../../src-shared/orders/prepared-order-row.ts';
import type { BaseDatabase } from '../../base/base-database.ts';
import { prepareContactWriter } from '../../contacts/contact-writer.ts';
import { prepareOrderWriter } from '../../orders/order-writer.ts';
import { readPrepared } from '../reviews/prepared-json.ts';
import { createKnownOrders } from './known-orders.ts';
import { readOfOrder } from './ledger-groups.ts';
import { createOrderTaker } from './order-taker.ts';

const packedSchema = z.union([
  z.strictObject({ contact: z.unknown(), order: preparedOrderRowSchema }),
  z.strictObject({ contact: z.unknown(), orders: z.array(preparedOrderRowSchema).min(1) }),
]);

/** An order of a ledger as it was put aside: what each of its rows says of it. */
export function readPackedOrder(
  prepared: string,
): Readonly<{ contact: PreparedContact; orders: readonly PreparedOrderRow[] }> {
  const packed = packedSchema.parse(JSON.parse(prepared));
  const contact = readPrepared(JSON.stringify(packed.contact));
  return { contact, orders: 'order' in packed ? [packed.order] : packed.orders };
}

/**
 * Gives an order that waited to its client (null makes a card first): the whole of it, or what the base lacks of it,
 * by the same rules as an import. Called inside an operation; answers the client's id.
 */
export function writeReviewedOrder(
  db: BaseDatabase,
  { prepared, row }: Readonly<{ prepared: string; row: number }>,
  chosenId: number | null,
  now: Date,
): number {
  const { contact, orders: packed } = readPackedOrder(prepared);
  const stamp = { at: now.toISOString(), importOperationId: null };
  const contactId = chosenId ?? prepareContactWriter(db).insert(contact, { at: stamp.at });
  const { insert, ...orders } = prepareOrderWriter(db, stamp);
  const counted = { orders: 0, lines: 0, payments: 0 };
  const taker = createOrderTaker(createKnownOrders(db), { ...orders, createOrder: insert }, counted);
  const rows = packed.map((order) => ({ row, contact, order, problems: [] }));
  const [first] = rows;
  if (first === undefined) throw new Error('ledger: an order without a row');
  taker.take({ first, rows }, contactId, readOfOrder(rows, 'date') ?? stamp.at.slice(0, 10));
  return contactId;
}
