import type { BaseDatabase } from '../../src-main/base/base-database.ts';
import { prepareOrderStatusFinder } from '../../src-main/orders/order-status-finder.ts';
import { createSampleRandom, type SampleRandom } from '../samples/sample-random.ts';

/** How much the base of sales holds. */
export const salesSize = { clients: 100_000, orders: 500_000, interactions: 200_000, products: 120 } as const;

/** The day on which measurements over the base of sales take place, and the first day of its sales. */
export const salesToday = new Date('2026-05-01T09:00:00Z');
const spanDays = 1825;
const statuses = ['Новый', 'В работе', 'Выполнен', 'Выполнен', 'Выполнен', 'Выполнен', 'Отменён'] as const;
const channels = ['Сайт', 'Магазин', 'Авито', null] as const;
const methods = ['cash', 'card', 'transfer'] as const;
const kinds = ['call', 'call', 'message', 'visit', 'meeting', 'note'] as const;

function pastDay(random: SampleRandom): string {
  return new Date(salesToday.getTime() - random.below(spanDays) * 86_400_000).toISOString().slice(0, 10);
}

function* writeOrders(db: BaseDatabase, at: string): Generator<void> {
  const { sqlite } = db;
  const findStatus = prepareOrderStatusFinder(db);
  const order = sqlite.prepare(
    `INSERT INTO orders (contact_id, number, ordered_at, due_at, status_id, channel, total, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const line = sqlite.prepare(
    `INSERT INTO order_lines (order_id, contact_id, position, product_id, title, quantity, unit, price, sum)
     VALUES (?, ?, ?, ?, ?, 1000, 'шт', ?, ?)`,
  );
  const payment = sqlite.prepare(
    'INSERT INTO payments (contact_id, order_id, paid_at, amount, method, created_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (let n = 1; n <= salesSize.orders; n += 1) {
    const random = createSampleRandom(n * 40_503);
    // A few buy often, many seldom, some never: the square of an even chance.
    const share = random.below(1_000_000) / 1_000_000;
    const client = 1 + Math.floor(share * share * salesSize.clients * 0.9);
    const day = pastDay(random);
    const sums = Array.from({ length: 1 + random.below(3) }, () => (1 + random.below(80)) * 25_000);
    const total = sums.reduce((sum, each) => sum + each, 0);
    const stamp = [total, at, at];
    const { lastInsertRowid } = order.run(
      client,
      `З-${n}`,
      day,
      random.chance(0.5) ? day : null,
      findStatus(random.pick(statuses)),
      random.pick(channels),
      ...stamp,
    );
    for (const [position, sum] of sums.entries()) {
      const product = 1 + random.below(salesSize.products);
      line.run(lastInsertRowid, client, position, product, `Товар ${product}`, sum, sum);
    }
    if (random.chance(0.85)) {
      const paid = random.chance(0.9) ? total : Math.floor(total / 2);
      payment.run(client, lastInsertRowid, day, paid, random.pick(methods), at);
    }
    if (n % 500 === 0) yield;
  }
}

function* writeInteractions({ sqlite }: BaseDatabase, at: string): Generator<void> {
  const insert = sqlite.prepare(
    'INSERT INTO interactions (contact_id, kind, happened_at, outcome, created_at) VALUES (?, ?, ?, ?, ?)',
  );
  for (let n = 1; n <= salesSize.interactions; n += 1) {
    const random = createSampleRandom(n * 69_069);
    const outcome = random.pick(['договорились о встрече', 'не ответил', 'думает', null]);
    const moment = `${pastDay(random)}T${String(6 + random.below(14)).padStart(2, '0')}:15:00.000Z`;
    insert.run(1 + random.below(salesSize.clients), random.pick(kinds), moment, outcome, at);
    if (n % 500 === 0) yield;
  }
}

/** Writes the products, orders, lines, payments and interactions of the base of sales, some hundreds of rows a step. */
export function* writeSales(db: BaseDatabase): Generator<void> {
  const at = salesToday.toISOString();
  const product = db.sqlite.prepare(
    `INSERT INTO products (name, normal_name, group_name, unit, price, kind, created_at, updated_at)
     VALUES (?, ?, ?, 'шт', 100000, 'goods', ?, ?)`,
  );
  for (let n = 1; n <= salesSize.products; n += 1) {
    product.run(`Товар ${n}`, `товар ${n}`, `Группа ${1 + (n % 8)}`, at, at);
  }
  yield* writeOrders(db, at);
  yield* writeInteractions(db, at);
}
