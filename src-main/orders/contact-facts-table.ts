import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * What the orders, payments and interactions of a contact come to, kept up to date by `refreshContactFacts`; a contact without any
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
    /** The median of the days between two days with orders; null before the second. */
    usualInterval: integer('usual_interval'),
    /** The last order and the usual interval after it. */
    nextOrderAt: text('next_order_at'),
    interactionsCount: integer('interactions_count').notNull().default(0),
    /** ISO UTC. */
    lastInteractionAt: text('last_interaction_at'),
    /** The earliest due day of what is left to pay. */
    debtDueAt: text('debt_due_at'),
    /** Of orders with a due day that were paid in full: how late the late ones were on average, in days. */
    averageDaysLate: integer('average_days_late'),
    /** Of the same orders: how many per cent were paid in time. */
    paidInTime: integer('paid_in_time'),
  },
  (table) => [index('contact_facts_by_last_order').on(table.lastOrderAt)],
);
