import type { EventCondition } from '../../src-shared/filters/event-condition.ts';
import { toDayStart } from './day-range.ts';
import type { EventRows } from './event-group.ts';
import type { SqlFragment } from './sql-fragment.ts';

const sameDay = (day: string): string => day;
const cancelled = "SELECT id FROM order_statuses WHERE kind = 'cancelled'";
const countedOrder = `o.deleted_at IS NULL AND coalesce(o.status_id, 0) NOT IN (${cancelled})`;

/** One of the values of a list, which is one parameter. */
export function isOneOf(value: string, list: readonly (string | number)[]): SqlFragment {
  return { sql: `${value} IN (SELECT value FROM json_each(?))`, params: [JSON.stringify(list)] };
}

type OrdersCondition = Extract<EventCondition, { of: 'orders' }>;

function findGoods({ where }: OrdersCondition): SqlFragment | null {
  const parts: SqlFragment[] = [];
  if (where?.products) parts.push(isOneOf('id', where.products));
  if (where?.productGroups) parts.push(isOneOf('group_name', where.productGroups));
  if (parts.length === 0) return null;
  return {
    sql: `SELECT id FROM products WHERE ${parts.map(({ sql }) => sql).join(' OR ')}`,
    params: parts.flatMap(({ params }) => params),
  };
}

function findOrderRows(condition: OrdersCondition): EventRows {
  const goods = findGoods(condition);
  const base = { contact: 'o.contact_id', day: 'o.ordered_at', toBound: sameDay, single: false } as const;
  // Statuses that are asked for decide by themselves whether a cancelled order counts.
  const counted = condition.where?.statuses === undefined ? countedOrder : 'o.deleted_at IS NULL';
  if (goods === null) {
    return {
      ...base,
      key: `orders ${counted}`,
      from: { sql: `orders o INDEXED BY orders_by_contact WHERE ${counted}`, params: [] },
    };
  }
  return {
    ...base,
    key: `lines ${counted} ${goods.sql} ${JSON.stringify(goods.params)}`,
    from: {
      sql: `order_lines l CROSS JOIN orders o ON o.id = l.order_id WHERE l.product_id IN (${goods.sql}) AND ${counted}`,
      params: goods.params,
    },
  };
}

const paymentRows: EventRows = {
  key: 'payments',
  // An order that does not count is a rare thing: a set of those is sooner made than each payment's order looked up.
  from: {
    sql: `payments p WHERE coalesce(p.order_id, 0) NOT IN (
      SELECT o.id FROM orders o WHERE o.deleted_at IS NOT NULL OR o.status_id IN (${cancelled}))`,
    params: [],
  },
  contact: 'p.contact_id',
  day: 'p.paid_at',
  toBound: sameDay,
  single: false,
};

const interactionRows: EventRows = {
  key: 'interactions',
  from: { sql: 'interactions i WHERE 1', params: [] },
  contact: 'i.contact_id',
  day: 'i.happened_at',
  toBound: toDayStart,
  single: false,
};

/** The facts that are kept of every contact: one row each, and none for who has no events at all. */
const factRows: EventRows = {
  key: 'facts',
  from: { sql: 'contact_facts f WHERE 1', params: [] },
  contact: 'f.contact_id',
  day: '',
  toBound: sameDay,
  single: true,
};

/** The kept fact that answers a condition without a period and without particulars; null when there is none. */
export function findKeptFact({
  of,
  measure,
  period,
  where,
}: EventCondition): Readonly<{ rows: EventRows; figure: string }> | null {
  if (period !== undefined || Object.values(where ?? {}).some((each) => each !== undefined)) return null;
  if (of === 'interactions') return { rows: factRows, figure: 'f.interactions_count' };
  if (of === 'orders')
    return { rows: factRows, figure: measure === 'sum' ? 'f.orders_total' : 'f.orders_count' };
  return measure === 'sum' ? { rows: factRows, figure: 'f.paid_total' } : null;
}

/** The rows that a condition over events is about. */
export function findEventRows(condition: EventCondition): EventRows {
  if (condition.of === 'orders') return findOrderRows(condition);
  return condition.of === 'payments' ? paymentRows : interactionRows;
}

/** What a row must be like beyond its day, by the condition's `where`; goods and states of orders are in the rows already. */
export function listRowTests(condition: EventCondition): SqlFragment[] {
  const tests: SqlFragment[] = [];
  if (condition.of === 'orders') {
    if (condition.where?.statuses) tests.push(isOneOf('o.status_id', condition.where.statuses));
    if (condition.where?.channels) tests.push(isOneOf('o.channel', condition.where.channels));
  } else if (condition.of === 'payments') {
    if (condition.where?.methods) tests.push(isOneOf('p.method', condition.where.methods));
  } else {
    if (condition.where?.kinds) tests.push(isOneOf('i.kind', condition.where.kinds));
    if (condition.where?.outcome) {
      tests.push({
        sql: 'instr(search_form(i.outcome), search_form(?)) > 0',
        params: [condition.where.outcome],
      });
    }
  }
  return tests;
}

/** What is added up or counted, over the rows of the condition. */
export function findAmount(condition: EventCondition): Readonly<{ count: string; sum: string }> {
  if (condition.of === 'payments') return { count: 'count(*)', sum: 'sum(p.amount)' };
  if (condition.of === 'interactions') return { count: 'count(*)', sum: 'count(*)' };
  return findGoods(condition) === null
    ? { count: 'count(*)', sum: 'sum(o.total)' }
    : { count: 'count(DISTINCT o.id)', sum: 'sum(l.sum)' };
}
