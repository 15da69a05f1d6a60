import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Settings of this base, JSON by name; outside the journal. */
export const settings = sqliteTable('settings', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
});

/** Facts about the base itself: its id, when it was made, the copy of the key block. */
export const baseFacts = sqliteTable('base_facts', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
});
