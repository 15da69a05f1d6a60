import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * What the orders and payments of a contact come to, kept up to date by `refreshContactFacts`; a contact without any
 * has no row. Derived: outside the journal, and without a foreign key, which would count as a use of the contact.
 */
export const contactFacts = sqliteTable(
  'contact_facts',
  {
    contactId: integer('contact_id').primaryKey(),
    ordersCount: integer('orders_count').notNull(),
    ordersTotal: integer('orders_total').notNull(),
    paidTotal: integer('paid_total').notNull(),
    firstOrderAt: text('first_order_at'),
    lastOrderAt: text('last_order_at'),
  },
  (table) => [index('contact_facts_by_last_order').on(table.lastOrderAt)],
);
