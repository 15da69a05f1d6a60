import type { BaseDatabase } from '../../../base/base-database.ts';
import type { LaidTables } from '../../living/lay-tables.ts';
import { pairLikeRows } from '../../living/pair-like-rows.ts';
import { pairWithBest, type RowPairs } from '../../living/pair-rows.ts';
import type { ClientFinder, FoundClient } from '../client-finder.ts';
import { createKnownOrders, type KnownOrders } from '../known-orders.ts';
import { readOfOrder, type GatheredGroup } from '../ledger-groups.ts';
import { listLineRows } from '../line-rows.ts';
import type { OrderImage } from './read-order-image.ts';

/** An order of the file, the order of the base that it is (0 for none that is known), and who its client is. */
export type FoundOrder = { readonly group: GatheredGroup; orderId: number; client: FoundClient | null };

type Parts = Readonly<{
  db: BaseDatabase;
  tables: LaidTables;
  pairs: RowPairs;
  clients: ClientFinder;
  images: (id: number) => OrderImage | null;
}>;

/**
 * Finds the order of the base that each order of a file is: first by rows that are as they were, then by number or by
 * day and lines, at last by rows that are like those that have gone. An order of the base is found once.
 */
export function findOrderIds(
  groups: readonly GatheredGroup[],
  { db, tables, pairs, clients, images }: Parts,
): readonly FoundOrder[] {
  const taken = new Set<number>();
  const found = groups.map((group): FoundOrder => ({ group, orderId: 0, client: null }));
  const claim = (order: FoundOrder, id: number): boolean => {
    if (id === 0 || taken.has(id)) return false;
    order.orderId = id;
    taken.add(id);
    return true;
  };
  const orderOf = (place: number): number => tables.old[pairs.oldOf[place] ?? -1]?.contactId ?? 0;

  for (const order of found) {
    const place = order.group.places.find((each) => orderOf(each) !== 0);
    if (place !== undefined) claim(order, orderOf(place));
  }
  const known = createKnownOrders(db);
  const open = found.filter(({ orderId }) => orderId === 0);
  for (const order of open) {
    const { contact } = order.group.first;
    if (contact === null) continue;
    order.client = clients.find(contact);
    if (order.client.is !== 'known') continue;
    for (const id of listCandidates(known, order.group, order.client.id)) if (claim(order, id)) break;
  }
  for (const { group, orderId } of found) if (orderId !== 0) pairRows(tables, pairs, group, orderId);

  const left = open.filter(({ orderId }) => orderId === 0);
  pairLikeRows(
    tables,
    pairs,
    left.flatMap(({ group }) => group.places),
    new Set(),
  );
  for (const order of left) {
    const place = order.group.places.find((each) => orderOf(each) !== 0);
    if (place === undefined) continue;
    const id = orderOf(place);
    const { number } = order.group.first.order;
    const image = images(id);
    // A number names its order: a row like it under another number is another order.
    const fits = number === null || image === null || image.number === null || image.number === number;
    if (!fits || !claim(order, id)) free(pairs, order.group);
  }
  return found;
}

/** The order of this number, or those of this day that hold all the lines. */
function* listCandidates(
  known: KnownOrders,
  { first, rows }: GatheredGroup,
  contactId: number,
): Generator<number> {
  const { number } = first.order;
  const day = readOfOrder(rows, 'date');
  if (day === null) return;
  const named = number === null ? undefined : known.findByNumber(contactId, number, day);
  if (named !== undefined) yield named.id;
  const lines = listLineRows(rows).map(({ order: { item, sum } }) => ({ title: item ?? '', sum }));
  for (;;) {
    const order = known.findByLines(contactId, day, lines, number !== null);
    if (order === undefined || order.lines.length === 0) return;
    yield order.id;
    // It was another row's: the next of its kind may be free.
    for (const line of order.lines) line.isClaimed = true;
  }
}

/** Pairs the changed rows of an order with the remembered rows of it that are most like them. */
function pairRows(tables: LaidTables, pairs: RowPairs, { places }: GatheredGroup, orderId: number): void {
  const waiting = places.filter((place) => (pairs.oldOf[place] ?? -1) < 0);
  if (waiting.length === 0) return;
  const old = [...pairs.leftOld].filter((place) => tables.old[place]?.contactId === orderId);
  for (const place of waiting) pairWithBest(tables, pairs, place, old);
}

/** Gives back the remembered rows that turned out to be another order's. */
function free({ oldOf, leftOld }: RowPairs, { places }: GatheredGroup): void {
  for (const place of places) {
    const old = oldOf[place] ?? -1;
    if (old < 0) continue;
    leftOld.add(old);
    oldOf[place] = -1;
  }
}
