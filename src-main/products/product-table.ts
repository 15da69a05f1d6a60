import { isNull } from 'drizzle-orm';
import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Goods and services that are sold. The price is kopecks for one unit, null when it is not fixed. */
export const products = sqliteTable(
  'products',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    name: text('name').notNull(),
    /** The name in search form, by which a name typed or imported is known again. */
    normalName: text('normal_name').notNull(),
    groupName: text('group_name'),
    unit: text('unit'),
    price: integer('price'),
    kind: text('kind', { enum: ['goods', 'service'] }).notNull(),
    archivedAt: text('archived_at'),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [uniqueIndex('products_once').on(table.normalName).where(isNull(table.archivedAt))],
);
