import { readStatusKind, type OrderStatusKind } from '../../src-shared/orders/order-words.ts';
import { tidyLine } from '../../src-shared/text/tidy-text.ts';
import { toSearchForm } from '../../src-shared/text/search-form.ts';
import { orderStatusesRu } from '../../src-shared/words/ru/order-statuses.ts';
import type { BaseDatabase } from '../base/base-database.ts';

/** The statuses that a base begins with. */
export const firstStatuses: readonly Readonly<{ label: string; kind: OrderStatusKind }>[] = [
  { label: orderStatusesRu.new, kind: 'open' },
  { label: orderStatusesRu.working, kind: 'open' },
  { label: orderStatusesRu.done, kind: 'done' },
  { label: orderStatusesRu.cancelled, kind: 'cancelled' },
];

/** Other writings of the first statuses; any other word is a status of the owner's own. */
const sameStatus: readonly Readonly<{ written: RegExp; label: string }>[] = [
  { written: /^нов(?:ый|ая|ое|ые)(?: заказ| заявка)?$/u, label: orderStatusesRu.new },
  { written: /^(?:в работе|в процессе|выполняется|исполняется|делаем)$/u, label: orderStatusesRu.working },
  { written: /^(?:выполнен[аоы]?|выполненный|исполнен[аоы]?)$/u, label: orderStatusesRu.done },
  { written: /^(?:отмен[аы]?|отменен[аоы]?|отмененный)$/u, label: orderStatusesRu.cancelled },
];

/** Writes the first statuses into an empty list, inside an operation. */
export function seedOrderStatuses({ sqlite }: BaseDatabase): void {
  if (sqlite.prepare('SELECT 1 FROM order_statuses LIMIT 1').get() !== undefined) return;
  const insert = sqlite.prepare(
    'INSERT INTO order_statuses (label, normal_label, kind, position) VALUES (?, ?, ?, ?)',
  );
  for (const [position, { label, kind }] of firstStatuses.entries()) {
    insert.run(label, toSearchForm(label), kind, position);
  }
}

/** A prepared reading of the status that a word of a table means; null for one that the list does not have. */
export function prepareStatusReader({ sqlite }: BaseDatabase): (word: string) => number | null {
  const select = sqlite
    .prepare<[string], number>('SELECT id FROM order_statuses WHERE normal_label = ?')
    .pluck();
  return (word) => {
    const form = toSearchForm(word);
    const known = select.get(form);
    if (known !== undefined) return known;
    const same = sameStatus.find(({ written }) => written.test(form));
    return same === undefined ? null : (select.get(toSearchForm(same.label)) ?? null);
  };
}

/**
 * A finder of statuses by what a table says, for use inside one operation. The first order with a status brings the
 * first statuses along; an unknown one is added with the kind that its word tells.
 */
export function prepareOrderStatusFinder(db: BaseDatabase): (label: string) => number {
  const { sqlite } = db;
  const insert = sqlite.prepare(
    `INSERT INTO order_statuses (label, normal_label, kind, position)
     VALUES (?, ?, ?, (SELECT coalesce(max(position) + 1, 0) FROM order_statuses))`,
  );
  const found = new Map<string, number>();

  function add(label: string, kind: OrderStatusKind): number {
    return Number(insert.run(label, toSearchForm(label), kind).lastInsertRowid);
  }

  const findKnown = prepareStatusReader(db);

  function findOrAdd(text: string): number {
    seedOrderStatuses(db);
    return findKnown(text) ?? add(tidyLine(text), readStatusKind(text));
  }

  return (label) => {
    const known = found.get(label);
    if (known !== undefined) return known;
    const id = findOrAdd(label);
    found.set(label, id);
    return id;
  };
}
