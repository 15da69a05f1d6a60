import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { duplicateLanes } from '../../src-shared/duplicates/duplicate.ts';
import { contacts } from '../contacts/contact-table.ts';

/** «Разные люди»: two contacts that the owner told apart, for good. The lower id stands first. */
export const distinctPairs = sqliteTable(
  'distinct_pairs',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    firstId: integer('first_id')
      .notNull()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    secondId: integer('second_id')
      .notNull()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    decidedAt: text('decided_at').notNull(),
  },
  (table) => [
    uniqueIndex('distinct_pairs_once').on(table.firstId, table.secondId),
    index('distinct_pairs_by_second').on(table.secondId),
  ],
);

/** What the last scan found: two contacts that may be one, or share a phone. Derived, the lower id stands first. */
export const duplicatePairs = sqliteTable(
  'duplicate_pairs',
  {
    firstId: integer('first_id').notNull(),
    secondId: integer('second_id').notNull(),
    probability: real('probability').notNull(),
    /** Base 2 logarithm of the odds. */
    weight: real('weight').notNull(),
    lane: text('lane', { enum: duplicateLanes }).notNull(),
    /** JSON of `DuplicateReason[]`. */
    reasons: text('reasons').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.firstId, table.secondId] }),
    index('duplicate_pairs_by_second').on(table.secondId),
  ],
);

/** The last scan of the base, one row: what it had seen and the model that it estimated. Derived. */
export const duplicateScans = sqliteTable('duplicate_scans', {
  id: integer('id').primaryKey(),
  /** Operations up to this one were looked at. */
  operationId: integer('operation_id').notNull(),
  scannedAt: text('scanned_at').notNull(),
  threshold: real('threshold').notNull(),
  /** JSON of the estimated model. */
  model: text('model').notNull(),
});
