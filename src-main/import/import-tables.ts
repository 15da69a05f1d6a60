import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Files that were imported, remembered so that they can be looked at again; outside the journal. */
export const importRuns = sqliteTable(
  'import_runs',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    operationId: integer('operation_id').notNull(),
    at: text('at').notNull(),
    fileName: text('file_name').notNull(),
    /** Where the file lay; null for rows that were pasted. Never leaves the base process. */
    filePath: text('file_path'),
    sheet: text('sheet').notNull(),
    /** The headings in one text, by which a file of the same kind is known again. */
    shape: text('shape').notNull(),
    /** The decision under which the rows were taken, mapping and all, as JSON. */
    decision: text('decision').notNull(),
    /** How many rows were created, updated, unchanged, skipped, for review, as JSON. */
    counts: text('counts').notNull(),
    /** Row, contact, and a digest of the cells for every row of the file, packed (see row-register.ts). */
    rows: blob('rows', { mode: 'buffer' }).notNull(),
    /** The columns with their headings and fields, as JSON. */
    columns: text('columns').notNull().default('[]'),
    /** Two bytes for every mapped cell, row by row, by which a changed cell is found (see mark-cells.ts); null for none. */
    marks: blob('marks', { mode: 'buffer' }),
  },
  (table) => [index('import_runs_by_operation').on(table.operationId)],
);

/** Rows that might be several contacts and wait for the owner; journaled, so that undoing an import takes them too. */
export const importReviews = sqliteTable(
  'import_reviews',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    operationId: integer('operation_id').notNull(),
    /** What the row would become: a contact, or an order of one. */
    kind: text('kind', { enum: ['contact', 'order'] })
      .notNull()
      .default('contact'),
    fileName: text('file_name').notNull(),
    row: integer('row').notNull(),
    name: text('name').notNull(),
    /** The contact that the row would make, as JSON. */
    prepared: text('prepared').notNull(),
    /** Ids of the contacts it might be, as JSON. */
    candidates: text('candidates').notNull(),
    /** What the owner decided; null while it waits. */
    decision: text('decision', { enum: ['filled', 'created', 'dropped'] }),
    /** The contact it went to. */
    contactId: integer('contact_id'),
  },
  (table) => [index('import_reviews_waiting').on(table.decision, table.id)],
);

/** Decisions saved under a name for files of the same shape. */
export const importProfiles = sqliteTable('import_profiles', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  name: text('name').notNull().unique(),
  shape: text('shape').notNull(),
  /** Fields by heading, constants, policies by heading, matching key, switched-off fixes, as JSON. */
  decision: text('decision').notNull(),
  createdAt: text('created_at').notNull(),
});
