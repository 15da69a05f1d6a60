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
import { createOrderTaker } from './order-taker.ts';

const packedSchema = z.strictObject({ contact: z.unknown(), order: preparedOrderRowSchema });

/** A row of a ledger as it was put aside. */
export function readPackedOrder(
  prepared: string,
): Readonly<{ contact: PreparedContact; order: PreparedOrderRow }> {
  const { contact, order } = packedSchema.parse(JSON.parse(prepared));
  return { contact: readPrepared(JSON.stringify(contact)), order };
}

/**
 * Gives a row that waited to its client (null makes a card first): the order, a line of it, or what it lacks, by the
 * same rules as an import. Called inside an operation; answers the client's id.
 */
export function writeReviewedOrder(
  db: BaseDatabase,
  { prepared, row }: Readonly<{ prepared: string; row: number }>,
  chosenId: number | null,
  now: Date,
): number {
  const { contact, order } = readPackedOrder(prepared);
  const stamp = { at: now.toISOString(), importOperationId: null };
  const contactId = chosenId ?? prepareContactWriter(db).insert(contact, { at: stamp.at });
  const { insert, ...orders } = prepareOrderWriter(db, stamp);
  const counted = { orders: 0, lines: 0, payments: 0 };
  const taker = createOrderTaker(createKnownOrders(db), { ...orders, createOrder: insert }, counted);
  const first = { row, contact, order, problems: [] };
  taker.take({ first, rows: [first] }, contactId, order.date ?? stamp.at.slice(0, 10));
  return contactId;
}
