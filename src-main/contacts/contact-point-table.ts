import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { contacts } from './contact-table.ts';

/** Phones, e-mails, messengers, sites, addresses. The primary one of a type has position 0. */
export const contactPoints = sqliteTable(
  'contact_points',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    contactId: integer('contact_id')
      .notNull()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    type: text('type', { enum: ['phone', 'email', 'messenger', 'site', 'address'] }).notNull(),
    kind: text('kind'),
    service: text('service'),
    /** Normalised: E.164, lower-case e-mail; otherwise as typed. */
    value: text('value').notNull(),
    extension: text('extension'),
    valid: integer('valid', { mode: 'boolean' }).notNull(),
    position: integer('position').notNull(),
    note: text('note'),
  },
  // None by value but of addresses, which the search does not hold: rules look at the points of a contact, an import keeps keys in memory.
  (table) => [
    index('contact_points_by_contact').on(table.contactId, table.type, table.position),
    index('contact_points_by_address')
      .on(table.value)
      .where(sql`${table.type} = 'address'`),
  ],
);
