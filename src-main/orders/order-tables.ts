import { isNotNull } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { contacts } from '../contacts/contact-table.ts';
import { products } from '../products/product-table.ts';

/** The owner's list of states of an order. What the program knows of a state is its kind. */
export const orderStatuses = sqliteTable(
  'order_statuses',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    label: text('label').notNull(),
    /** The label in search form. */
    normalLabel: text('normal_label').notNull(),
    kind: text('kind', { enum: ['open', 'done', 'cancelled'] }).notNull(),
    position: integer('position').notNull(),
  },
  (table) => [uniqueIndex('order_statuses_once').on(table.normalLabel)],
);

/** Orders of contacts. Days are ISO, money is kopecks; `total` is the sum of the lines less the order's discount. */
export const orders = sqliteTable(
  'orders',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    contactId: integer('contact_id')
      .notNull()
      .references(() => contacts.id, { onDelete: 'cascade' }),
    number: text('number'),
    orderedAt: text('ordered_at').notNull(),
    dueAt: text('due_at'),
    statusId: integer('status_id').references(() => orderStatuses.id),
    channel: text('channel'),
    discount: integer('discount').notNull().default(0),
    total: integer('total').notNull(),
    note: text('note'),
    /** The import that made the order, and its row there. */
    importOperationId: integer('import_operation_id'),
    importRow: integer('import_row'),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
    deletedAt: text('deleted_at'),
  },
  (table) => [
    // Holds all that rules over orders ask, so that they need not read the rows.
    index('orders_by_contact').on(
      table.contactId,
      table.orderedAt,
      table.total,
      table.statusId,
      table.deletedAt,
      table.channel,
    ),
    index('orders_by_day').on(table.orderedAt),
    index('orders_by_status').on(table.statusId),
    index('orders_by_number').on(table.number).where(isNotNull(table.number)),
  ],
);

/** What was ordered. Quantities are thousandths of a unit; `sum` follows the rule of src-shared/orders/line-sum.ts. */
export const orderLines = sqliteTable(
  'order_lines',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    orderId: integer('order_id')
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    /** The order's contact again: the journal knows a row's contact by it. */
    contactId: integer('contact_id').notNull(),
    position: integer('position').notNull(),
    productId: integer('product_id').references(() => products.id),
    title: text('title').notNull(),
    quantity: integer('quantity').notNull(),
    unit: text('unit'),
    price: integer('price').notNull(),
    discount: integer('discount').notNull().default(0),
    sum: integer('sum').notNull(),
  },
  (table) => [
    index('order_lines_by_order').on(table.orderId, table.position),
    index('order_lines_by_product').on(table.productId).where(isNotNull(table.productId)),
  ],
);
