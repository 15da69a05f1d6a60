import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What the owner did. `params` is JSON with the facts for the label. */
export const operations = sqliteTable('operations', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  kind: text('kind').notNull(),
  params: text('params').notNull(),
  at: text('at').notNull(),
  who: text('who').notNull(),
  changeCount: integer('change_count').notNull(),
  contactCount: integer('contact_count').notNull(),
  /** Ids of its first and last change. One writer at a time: what lies between belongs to it and to no other. */
  firstChange: integer('first_change').notNull().default(0),
  lastChange: integer('last_change').notNull().default(0),
  /** The undo that took this operation back, while that undo itself stands. */
  undoneBy: integer('undone_by'),
  /** For an undo: the operation that it took back. */
  undoes: integer('undoes'),
});

/** Each row that an operation touched; written by triggers only. `before` / `after` are JSON images; an insert has none. */
export const changes = sqliteTable(
  'changes',
  {
    id: integer('id').primaryKey(),
    operationId: integer('operation_id').notNull(),
    tableName: text('table_name').notNull(),
    rowId: integer('row_id').notNull(),
    /** The contact to which the row belongs, when it belongs to one. */
    contactId: integer('contact_id'),
    change: text('change', { enum: ['insert', 'update', 'delete'] }).notNull(),
    before: text('before'),
    after: text('after'),
    /** The undo that reverted this very change, while that undo stands. */
    revertedBy: integer('reverted_by'),
  },
  (table) => [
    // An insert is never a later change of a row, and a large import consists of inserts: they stay out.
    index('changes_by_row')
      .on(table.tableName, table.rowId)
      .where(sql`"change" <> 'insert'`),
    index('changes_by_contact').on(table.contactId),
  ],
);

/**
 * The rows that a long operation inserted under new ids, one entry per table instead of a change for each row. Ids are
 * not given twice, so that what lies between belongs to that operation; where no row stands the id was never given,
 * or a change tells of the row's removal.
 */
export const insertedRanges = sqliteTable(
  'inserted_ranges',
  {
    id: integer('id').primaryKey(),
    operationId: integer('operation_id').notNull(),
    tableName: text('table_name').notNull(),
    firstId: integer('first_id').notNull(),
    lastId: integer('last_id').notNull(),
  },
  (table) => [
    index('inserted_ranges_by_table').on(table.tableName, table.firstId),
    index('inserted_ranges_by_operation').on(table.operationId),
  ],
);

/**
 * While a long operation is written: the last id of each table before it. A row with a greater one is new and leaves no
 * change of its own. Empty otherwise, and from the moment when the order of its writes begins to matter.
 */
export const freshIds = sqliteTable('fresh_ids', {
  tableName: text('table_name').primaryKey(),
  afterId: integer('after_id').notNull(),
});

/** One row: the operation that is being written now, or null. Triggers refuse a write without one. */
export const journalState = sqliteTable('journal_state', {
  id: integer('id').primaryKey(),
  operationId: integer('operation_id'),
});
