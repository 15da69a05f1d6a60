import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { contacts } from '../contacts/contact-table.ts';

/** Calls, meetings, messages, visits and notes of a contact. `happened_at` is ISO UTC. */
export const interactions = sqliteTable(
  'interactions',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    contactId: integer('contact_id')
      .notNull()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: ['call', 'meeting', 'message', 'visit', 'note'] }).notNull(),
    direction: text('direction', { enum: ['incoming', 'outgoing'] }),
    happenedAt: text('happened_at').notNull(),
    durationMinutes: integer('duration_minutes'),
    outcome: text('outcome'),
    text: text('text'),
    createdAt: text('created_at').notNull(),
  },
  (table) => [index('interactions_by_contact').on(table.contactId, table.happenedAt, table.kind)],
);
