import { everydayOrderHeadingsOf } from './everyday-order-headings.ts';
import { orderHeadings } from './order-headings.ts';

/** What a column of a ledger of sales may hold, apart from the client. */
export const orderFieldNames = [
  'number',
  'date',
  'item',
  'quantity',
  'unit',
  'price',
  'discount',
  'sum',
  'paid',
  'unpaid',
  'paidAt',
  'method',
  'status',
  'channel',
  'due',
  'note',
] as const;
export type OrderFieldName = (typeof orderFieldNames)[number];

/** The id of such a field among the targets of columns; fields of contacts have no colon but «custom:N». */
export type OrderFieldId = `order:${OrderFieldName}`;

/** One declared field of a ledger: its headings are in the form of toHeadingKey. */
export type OrderField = Readonly<{ name: OrderFieldName; id: OrderFieldId; headings: readonly string[] }>;

/** The one list of fields of a ledger, in the order in which the menu of columns shows them. */
export const orderFields: readonly OrderField[] = orderFieldNames.map((name) => ({
  name,
  id: `order:${name}`,
  headings: [...orderHeadings[name], ...everydayOrderHeadingsOf(name)],
}));

const fieldsById: ReadonlyMap<string, OrderField> = new Map(orderFields.map((field) => [field.id, field]));

/** The declared field of a ledger with this id. */
export function findOrderField(id: string): OrderField | undefined {
  return fieldsById.get(id);
}
