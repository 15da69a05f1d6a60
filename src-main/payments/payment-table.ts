import { isNotNull } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { contacts } from '../contacts/contact-table.ts';
import { orders } from '../orders/order-tables.ts';

/** Money that contacts paid, kopecks; a negative amount was given back. A payment may belong to no order. */
export const payments = sqliteTable(
  'payments',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    contactId: integer('contact_id')
      .notNull()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    orderId: integer('order_id').references(() => orders.id, { onDelete: 'cascade' }),
    paidAt: text('paid_at').notNull(),
    amount: integer('amount').notNull(),
    method: text('method', { enum: ['cash', 'card', 'transfer'] }),
    note: text('note'),
    createdAt: text('created_at').notNull(),
  },
  (table) => [
    // Holds all that rules over payments ask, so that they need not read the rows.
    index('payments_by_contact').on(table.contactId, table.paidAt, table.amount, table.orderId, table.method),
    index('payments_by_order').on(table.orderId).where(isNotNull(table.orderId)),
  ],
);
