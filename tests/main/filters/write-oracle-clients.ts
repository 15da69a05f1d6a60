import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { cancelledStatus, groupOf, type OracleClient } from './evaluate-events.ts';

const stamp = '2027-03-01T09:00:00.000Z';

/** Writes clients with ids from 1 on, and everything that happened with them, into an empty base. */
export function writeOracleClients(db: BaseDatabase, clients: readonly OracleClient[]): void {
  const insert = (table: string, row: Readonly<Record<string, string | number | null>>): number => {
    const columns = Object.keys(row);
    const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
    return Number(db.sqlite.prepare(sql).run(...Object.values(row)).lastInsertRowid);
  };
  runOperation(db, { kind: 'import', params: {}, at: new Date(stamp) }, () => {
    db.sqlite.exec('DELETE FROM order_statuses');
    for (const id of [1, 2, 3, 4]) {
      const kind = id === cancelledStatus ? 'cancelled' : 'open';
      insert('order_statuses', { id, label: `С${id}`, normal_label: `с${id}`, kind, position: id });
      const name = `Товар ${id}`;
      const stamps = { created_at: stamp, updated_at: stamp };
      insert('products', { id, name, normal_name: name, group_name: groupOf(id), kind: 'goods', ...stamps });
    }
    for (const client of clients) writeClient(insert, client);
  });
}

type Insert = (table: string, row: Readonly<Record<string, string | number | null>>) => number;

function writeClient(insert: Insert, { budget, orders, payments, interactions }: OracleClient): void {
  const stamps = { created_at: stamp, updated_at: stamp };
  const contact_id = insert('contacts', { kind: 'person', name: 'А', sort_name: 'а', budget, ...stamps });
  const orderIds = orders.map(({ day, total, status, trashed, channel, lines }) => {
    const deleted_at = trashed ? stamp : null;
    const facts = { ordered_at: day, total, status_id: status, deleted_at, channel };
    const order_id = insert('orders', { contact_id, ...facts, ...stamps });
    for (const [position, { product, sum }] of lines.entries()) {
      const figures = { quantity: 1000, price: sum, sum };
      insert('order_lines', { order_id, contact_id, position, product_id: product, title: 'Т', ...figures });
    }
    return order_id;
  });
  for (const { day, amount, method, order } of payments) {
    const order_id = order === null ? null : (orderIds[order] ?? null);
    insert('payments', { contact_id, order_id, paid_at: day, amount, method, created_at: stamp });
  }
  for (const { moment, kind, outcome } of interactions) {
    insert('interactions', { contact_id, kind, outcome, happened_at: moment, created_at: stamp });
  }
}
