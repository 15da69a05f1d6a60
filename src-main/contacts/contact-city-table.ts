import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * The city that the addresses of a contact name (`findCity`); a contact without one has no row. Derived, kept by
 * `refreshContactCities`: outside the journal, and without a foreign key, which would count as a use of the contact.
 */
export const contactCities = sqliteTable('contact_cities', {
  contactId: integer('contact_id').primaryKey(),
  city: text('city').notNull(),
});
