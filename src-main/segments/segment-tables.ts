import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { contacts } from '../contacts/contact-table.ts';

/** Groups of contacts that the owner named: by a rule (JSON of a filter), or a list put together by hand. */
export const segments = sqliteTable('segments', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  name: text('name').notNull(),
  kind: text('kind', { enum: ['dynamic', 'static'] }).notNull(),
  rule: text('rule'),
  position: integer('position').notNull(),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
});

/** Whom the owner put into a list. */
export const segmentMembers = sqliteTable(
  'segment_members',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    segmentId: integer('segment_id')
      .notNull()
      .references(() => segments.id, { onDelete: 'cascade' }),
    contactId: integer('contact_id')
      .notNull()
      .references(() => contacts.id, { onDelete: 'cascade' }),
  },
  (table) => [
    uniqueIndex('segment_members_once').on(table.segmentId, table.contactId),
    index('segment_members_by_contact').on(table.contactId),
  ],
);

/** Who is in a segment now, whatever its kind: living contacts alone. Derived, see `refreshSegments`. */
export const segmentContacts = sqliteTable(
  'segment_contacts',
  { segmentId: integer('segment_id').notNull(), contactId: integer('contact_id').notNull() },
  (table) => [primaryKey({ columns: [table.segmentId, table.contactId] })],
);

/** How a segment was last computed, and how many are in it. Derived. */
export const segmentStates = sqliteTable('segment_states', {
  segmentId: integer('segment_id').primaryKey(),
  /** The rule as the owner means it, references to other segments written out: what is no movement when it changes. */
  rule: text('rule').notNull(),
  /** A digest of the query with its values: another one means another membership. */
  digest: text('digest').notNull(),
  count: integer('count').notNull(),
  /** The day from which its movements are known. */
  since: text('since').notNull(),
  /** 1 when the rule cannot be computed: a field of it is gone. */
  broken: integer('broken').notNull(),
});

/** Who entered or left a segment or a stage, and on which local day. Derived history, never journaled. */
export const segmentMoves = sqliteTable(
  'segment_moves',
  {
    id: integer('id').primaryKey(),
    segmentId: integer('segment_id'),
    stage: text('stage'),
    contactId: integer('contact_id').notNull(),
    day: text('day').notNull(),
    /** 1 entered, 0 left. */
    entered: integer('entered').notNull(),
  },
  (table) => [index('segment_moves_by_day').on(table.day, table.contactId)],
);
