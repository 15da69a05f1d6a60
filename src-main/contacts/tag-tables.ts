import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { contacts } from './contact-table.ts';

export const tags = sqliteTable('tags', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  label: text('label').notNull(),
  /** Lower-case, ё as е: two spellings of one tag are one tag. */
  normalLabel: text('normal_label').notNull().unique(),
});

export const contactTags = sqliteTable(
  'contact_tags',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    contactId: integer('contact_id')
      .notNull()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    tagId: integer('tag_id')
      .notNull()
      .references(() => tags.id, { onDelete: 'cascade' }),
  },
  (table) => [
    uniqueIndex('contact_tags_once').on(table.contactId, table.tagId),
    index('contact_tags_by_tag').on(table.tagId),
  ],
);
