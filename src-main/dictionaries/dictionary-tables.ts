import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Values of the dictionaries: sources, needs. */
export const dictionaryValues = sqliteTable(
  'dictionary_values',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    dictionary: text('dictionary', { enum: ['source', 'need'] }).notNull(),
    label: text('label').notNull(),
  },
  (table) => [uniqueIndex('dictionary_values_once').on(table.dictionary, table.label)],
);

/** Spellings that mean a value, normalised; the value's own label is always among them. */
export const dictionarySpellings = sqliteTable(
  'dictionary_spellings',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    valueId: integer('value_id')
      .notNull()
      .references(() => dictionaryValues.id, { onDelete: 'cascade' }),
    dictionary: text('dictionary', { enum: ['source', 'need'] }).notNull(),
    spelling: text('spelling').notNull(),
  },
  (table) => [
    uniqueIndex('dictionary_spellings_once').on(table.dictionary, table.spelling),
    index('dictionary_spellings_by_value').on(table.valueId),
  ],
);
