import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { stages } from '../../src-shared/stages/stage.ts';

/** The owner's thresholds and rules of the stages: one row of JSON, absent while the defaults hold. */
export const stageSettings = sqliteTable('stage_settings', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  value: text('value').notNull(),
  updatedAt: text('updated_at').notNull(),
});

/** The stage of each contact that is more than a potential client. Derived, see `refreshStages`. */
export const contactStages = sqliteTable('contact_stages', {
  contactId: integer('contact_id').primaryKey(),
  /** What counts: the one set by hand, otherwise the computed one. */
  stage: text('stage', { enum: stages }).notNull(),
  /** What the rules say. */
  computed: text('computed', { enum: stages }).notNull(),
});
