/** How the events of one source are read: records of numbers and one text, see `readRecords`. */
export type EventQuery = Readonly<{
  from: string;
  /** Whole numbers and days, in the order in which a record holds them. */
  numbers: readonly string[];
  text: string;
  /** The rows between two bounds of `key`, for reading everything in parts of `size`. */
  counts: string;
  table: string;
  key: string;
  size: number;
  /** The rows of some contacts. */
  ofContacts: string;
}>;

const wanted = '(SELECT value FROM json_each(:contacts))';
const byContact = { key: 'contact_id', size: 25_000 } as const;

/** Orders outside the trash: contact, day, total, id; status and channel. */
export const ordersQuery: EventQuery = {
  from: 'orders e',
  table: 'orders',
  numbers: ['e.contact_id', 'substr(e.ordered_at, 1, 10)', 'e.total', 'e.id'],
  text: "'[' || json_quote(e.status_id) || ',' || json_quote(e.channel) || ']'",
  counts: 'e.deleted_at IS NULL',
  // What a payment counts for is told by its order, whosever that is.
  ofContacts: `(e.contact_id IN ${wanted} OR e.id IN (SELECT order_id FROM payments WHERE contact_id IN ${wanted}))`,
  ...byContact,
};

/** Lines with goods of the catalogue: order, sum; product. */
export const linesQuery: EventQuery = {
  from: 'order_lines e',
  table: 'order_lines',
  numbers: ['e.order_id', 'e.sum'],
  text: 'e.product_id',
  counts: 'e.product_id IS NOT NULL',
  ofContacts: `e.order_id IN (SELECT id FROM orders WHERE contact_id IN ${wanted})`,
  key: 'id',
  size: 250_000,
};

/** Payments: contact, day, amount, order or -1; method. */
export const paymentsQuery: EventQuery = {
  from: 'payments e',
  table: 'payments',
  numbers: ['e.contact_id', 'substr(e.paid_at, 1, 10)', 'e.amount', 'coalesce(e.order_id, -1)'],
  text: "coalesce(e.method, '')",
  counts: '1',
  ofContacts: `e.contact_id IN ${wanted}`,
  ...byContact,
};

/** Interactions: contact, minute in UTC; kind and outcome. */
export const interactionsQuery: EventQuery = {
  from: 'interactions e',
  table: 'interactions',
  numbers: ['e.contact_id', 'substr(e.happened_at, 1, 16)'],
  text: "'[' || json_quote(e.kind) || ',' || json_quote(e.outcome) || ']'",
  counts: '1',
  ofContacts: `e.contact_id IN ${wanted}`,
  ...byContact,
};
