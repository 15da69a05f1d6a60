import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * One narrow row for every order that can be listed (neither it nor its client is in the trash), so that a list of all
 * orders, its totals and the debts are read without touching the orders and payments themselves. Kept up to date by
 * `refreshOrderRegister`. Derived: outside the journal, and without foreign keys.
 */
export const orderRegister = sqliteTable(
  'order_register',
  {
    orderId: integer('order_id').primaryKey(),
    contactId: integer('contact_id').notNull(),
    orderedAt: text('ordered_at').notNull(),
    dueAt: text('due_at'),
    statusId: integer('status_id'),
    /** 1 for an order that counts nowhere. */
    cancelled: integer('cancelled').notNull(),
    total: integer('total').notNull(),
    paid: integer('paid').notNull(),
    /** What is left to pay, less what lies on the client's account; it covers the debts due first. */
    debt: integer('debt').notNull(),
    /** Days from the due day to the payment that settled the order, 0 in time; null while it is not settled or has no due day. */
    daysLate: integer('days_late'),
  },
  (table) => [
    index('order_register_by_day').on(table.orderedAt),
    index('order_register_by_contact').on(table.contactId),
    index('order_register_of_debts')
      .on(table.contactId, table.dueAt, table.orderedAt, table.debt)
      .where(sql`"debt" > 0`),
  ],
);
