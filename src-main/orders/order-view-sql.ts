import type { OrderSortField, OrderView } from '../../src-shared/orders/order-view.ts';
import { toSearchForm } from '../../src-shared/text/search-form.ts';
import type { SqlFragment } from '../filters/sql-fragment.ts';
import type { SearchQuery } from '../search/build-search-query.ts';
import { toIndexRange } from '../search/read-search-text.ts';

/** Days late of `order_register AS r` on the day of the parameter: overdue now, or paid late. */
export const daysLateSql = `CASE WHEN r.debt > 0 AND r.due_at < ? THEN CAST(julianday(?) - julianday(r.due_at) AS INTEGER)
  ELSE r.days_late END`;

const sortSql: Readonly<Record<OrderSortField, string>> = {
  orderedAt: 'r.ordered_at',
  number: '(SELECT CAST(o.number AS INTEGER) FROM orders o WHERE o.id = r.order_id)',
  client: 'c.sort_name',
  status: '(SELECT s.position FROM order_statuses s WHERE s.id = r.status_id)',
  total: 'r.total',
  paid: 'r.paid',
  debt: 'r.debt',
  dueAt: 'r.due_at',
  daysLate: daysLateSql,
};

function findNumber(text: string): SqlFragment {
  const number = text.trim().replace(/^[№#]\s*/u, '');
  return {
    sql: 'SELECT o.id FROM orders o WHERE o.number IS NOT NULL AND (instr(o.number, ?) > 0 OR instr(o.number, ?) > 0)',
    params: [number, number.toUpperCase()],
  };
}

function findText(search: string, query: SearchQuery | null): SqlFragment {
  const number = findNumber(search);
  if (query === null) return { sql: `r.order_id IN (${number.sql})`, params: number.params };
  const client = `SELECT rowid FROM contact_search WHERE contact_search MATCH ? AND ${toIndexRange(false)}`;
  return {
    sql: `(r.contact_id IN (${client}) OR r.order_id IN (${number.sql}))`,
    params: [query.match, ...number.params],
  };
}

/** What holds of `order_register AS r` in a view; `today` is the owner's ISO day, `query` the reading of its text. */
export function composeOrderWhere(view: OrderView, query: SearchQuery | null, today: string): SqlFragment {
  const { search, status, from, to, paid, channel, productId } = view;
  const tests: SqlFragment[] = [];
  if (search.trim() !== '') tests.push(findText(search, query));
  if (status !== null) {
    const label = 'SELECT id FROM order_statuses WHERE normal_label = ?';
    tests.push({ sql: `r.status_id = (${label})`, params: [toSearchForm(status)] });
  }
  if (from !== null) tests.push({ sql: 'r.ordered_at >= ?', params: [from] });
  if (to !== null) tests.push({ sql: 'r.ordered_at <= ?', params: [to] });
  if (paid === 'unpaid') tests.push({ sql: 'r.debt > 0', params: [] });
  if (paid === 'overdue') tests.push({ sql: 'r.debt > 0 AND r.due_at < ?', params: [today] });
  if (paid === 'overpaid') tests.push({ sql: 'NOT r.cancelled AND r.paid > r.total', params: [] });
  if (channel !== null) {
    tests.push({ sql: 'r.order_id IN (SELECT id FROM orders WHERE channel = ?)', params: [channel] });
  }
  if (productId !== null) {
    const sold = 'SELECT order_id FROM order_lines WHERE product_id = ?';
    tests.push({ sql: `r.order_id IN (${sold})`, params: [productId] });
  }
  return {
    sql: tests.length === 0 ? '1' : tests.map(({ sql }) => sql).join(' AND '),
    params: tests.flatMap(({ params }) => [...params]),
  };
}

/** The order of a view over `order_register AS r` (and `contacts AS c` when it goes by the client); what nothing tells comes last. */
export function composeOrderSort({ field, direction }: OrderView['sort'], today: string): SqlFragment {
  const way = direction === 'asc' ? 'ASC' : 'DESC';
  const params = field === 'daysLate' ? [today, today] : [];
  if (field === 'orderedAt') return { sql: `r.ordered_at ${way}, r.order_id ${way}`, params };
  if (field === 'client')
    return { sql: `c.sort_name ${way}, c.id ${way}, r.ordered_at DESC, r.order_id DESC`, params };
  return { sql: `${sortSql[field]} ${way} NULLS LAST, r.ordered_at DESC, r.order_id DESC`, params };
}
