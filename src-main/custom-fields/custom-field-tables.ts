import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { contacts } from '../contacts/contact-table.ts';

/** Fields of the owner's own. `options` is a JSON array of the values of a list field. */
export const customFields = sqliteTable('custom_fields', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  label: text('label').notNull().unique(),
  kind: text('kind', { enum: ['text', 'number', 'money', 'date', 'list', 'yesNo'] }).notNull(),
  options: text('options').notNull(),
  archived: integer('archived', { mode: 'boolean' }).notNull(),
});

/** Values as text: a decimal for numbers, kopecks for money, ISO for dates, 1 / 0 for yes / no. */
export const customValues = sqliteTable(
  'custom_values',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    contactId: integer('contact_id')
      .notNull()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    fieldId: integer('field_id')
      .notNull()
      .references(() => customFields.id, { onDelete: 'cascade' }),
    value: text('value').notNull(),
  },
  (table) => [
    uniqueIndex('custom_values_once').on(table.contactId, table.fieldId),
    index('custom_values_by_value').on(table.fieldId, table.value),
  ],
);
