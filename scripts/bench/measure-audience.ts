import type { BaseContext } from '../../src-main/base/base-context.ts';
import { orderHandlers } from '../../src-main/orders/order-handlers.ts';
import { runOperation } from '../../src-main/journal/run-operation.ts';
import { saveSegment } from '../../src-main/segments/segment-commands.ts';
import { refreshAudienceOfDay } from '../../src-main/segments/refresh-audience.ts';
import { toLocalDay } from '../../src-main/filters/day-range.ts';
import { createSampleRandom } from '../samples/sample-random.ts';
import { atMost, percentile, round, type Measurement } from './benchmark.ts';
import { timeProcessor } from './processor-time.ts';
import { salesSize, salesToday } from './sales-base-rows.ts';
import { segmentSamples } from './segment-samples.ts';

const orders = 60;
const dayMillis = 86_400_000;

function addSegments({ db }: BaseContext): void {
  runOperation(db, { kind: 'segment', params: {}, at: salesToday }, () => {
    const stamp = { at: salesToday, today: toLocalDay(salesToday) };
    for (const sample of segmentSamples) saveSegment(db, { id: null, ...sample }, stamp);
  });
}

function sellOnce(context: BaseContext, n: number): void {
  const random = createSampleRandom(n * 65_537);
  const product = 1 + random.below(salesSize.products);
  const price = (1 + random.below(80)) * 25_000;
  const line = { id: null, title: `Товар ${product}`, quantity: 1000, unit: 'шт', price, discount: 0 };
  const order = {
    number: `Н-${n}`,
    orderedAt: toLocalDay(context.now()),
    dueAt: null,
    status: 'Новый',
    channel: 'Сайт',
    discount: 0,
    note: null,
    lines: [line],
  };
  orderHandlers['orders:create'](context, {
    contactId: 1 + random.below(salesSize.clients),
    order,
    payment: null,
  });
}

/** A new day over twenty segments, then orders one by one, each of which updates every count. Processor time. */
export function measureAudience(context: BaseContext): Measurement {
  const added = timeProcessor(() => addSegments(context));
  const days = [1, 2, 3].map((day) => {
    const moment = new Date(salesToday.getTime() + day * dayMillis);
    return timeProcessor(() => refreshAudienceOfDay(context.db, moment));
  });
  const today = { ...context, now: () => new Date(salesToday.getTime() + 3 * dayMillis) };
  sellOnce(today, 0);
  const walls: number[] = [];
  const sold = Array.from({ length: orders }, (_, n) => {
    const started = performance.now();
    const ms = timeProcessor(() => sellOnce(today, n + 1));
    walls.push(performance.now() - started);
    return ms;
  });
  return {
    figures: {
      segments: segmentSamples.length,
      'segments, added at once, ms': round(added),
      'order, p50, ms': round(percentile(sold, 50)),
      'order, max, ms': round(Math.max(...sold)),
      'order by the clock, p95, ms': round(percentile(walls, 95)),
    },
    bars: [
      atMost('20 segments on a new day, ms', 1500, Math.max(...days)),
      atMost('one new order with every count p95, ms', 50, percentile(sold, 95)),
    ],
  };
}
