import type { BaseContext } from '../../../base/base-context.ts';
import type { JobControl } from '../../../contract/handlers.ts';
import { prepareStatusReader } from '../../../orders/order-status-finder.ts';
import { readRunMarks, readRunRows } from '../../import-runs.ts';
import { layTables, type LaidTables } from '../../living/lay-tables.ts';
import type { LivingRun } from '../../living/living-runs.ts';
import type { LivingFile } from '../../living/open-living-file.ts';
import { pairEqualRows, type RowPairs } from '../../living/pair-rows.ts';
import { walkRows } from '../../living/walk-rows.ts';
import { createClientFinder } from '../client-finder.ts';
import { createLedgerGroups, readOfOrder, type GatheredGroup } from '../ledger-groups.ts';
import { compareOrder, type ComparedRow, type OrderChange } from './compare-order.ts';
import { findOrderIds, type FoundOrder } from './find-order-ids.ts';
import { prepareOrderImages, type OrderImage } from './read-order-image.ts';

/** A new order, and whether its client is sure. */
export type FreshGroup = Readonly<{ group: GatheredGroup; day: string; outcome: 'created' | 'review' }>;
/** An order that differs from the one of the base. */
export type ChangedGroup = Readonly<{
  group: GatheredGroup;
  image: OrderImage;
  changes: readonly OrderChange[];
}>;

/** A ledger beside what was taken from it: what the owner is shown, and what is needed to apply it. */
export type LedgerDifference = Readonly<{
  run: LivingRun;
  file: LivingFile;
  tables: LaidTables;
  pairs: RowPairs;
  fresh: readonly FreshGroup[];
  changed: readonly ChangedGroup[];
  /** Orders of the base whose rows have all gone, with the remembered row that each began with. */
  gone: readonly Readonly<{ image: OrderImage; row: number }>[];
  /** The order of a row that says nothing new, by its place; 0 for none. */
  held: ReadonlyMap<number, number>;
  /** Rows that say nothing new, and rows without a client or a day. */
  unchanged: number;
  skipped: number;
}>;

/** Compares a ledger, open under its remembered decision, with what was taken from it and with the orders of the base. Throws `cancelled`. */
export async function compareLedger(
  { db }: Pick<BaseContext, 'db'>,
  run: LivingRun,
  file: LivingFile,
  job: JobControl,
): Promise<LedgerDifference> {
  const { session } = file;
  const present: { row: number; digest: number }[] = [];
  const gathered = createLedgerGroups();
  await walkRows(session, job, (row) => {
    if (row.order === undefined) throw new Error('ledger: a row without an order');
    present.push({ row: row.row, digest: row.digest ?? 0 });
    gathered.take({ ...row, order: row.order });
  });
  const marks = await session.parser.marks();
  const oldMarks = run.undone ? null : readRunMarks(db, run.id);
  const tables = layTables(run, file, {
    // A ledger of an older program remembers clients in place of orders.
    old: oldMarks === null ? [] : readRunRows(db, run.id, 'orders'),
    fresh: present,
    oldMarks,
    freshMarks: marks === '' ? null : Buffer.from(marks, 'base64'),
  });
  const pairs = pairEqualRows(tables);
  const images = prepareOrderImages(db);
  const clients = createClientFinder(db);
  const found = findOrderIds(gathered.list(), { db, tables, pairs, clients, images });
  const sorted = sortOrders(found, { tables, pairs, images, findStatus: prepareStatusReader(db) });
  const told = judgeFresh(sorted.unknown, session.decision.createMissing === true);
  return {
    run,
    file,
    tables,
    pairs,
    ...told,
    changed: sorted.changed,
    gone: listGone(tables, new Set(found.map(({ orderId }) => orderId)), images),
    held: sorted.held,
    unchanged: sorted.held.size,
  };
}

type Parts = Readonly<{
  tables: LaidTables;
  pairs: RowPairs;
  images: (id: number) => OrderImage | null;
  findStatus: (word: string) => number | null;
}>;

/** Orders that say nothing new, orders that differ, and those that the base does not have. */
function sortOrders(found: readonly FoundOrder[], { tables, pairs, images, findStatus }: Parts) {
  const held = new Map<number, number>();
  const changed: ChangedGroup[] = [];
  const unknown: FoundOrder[] = [];
  const left = Map.groupBy(pairs.leftOld, (place) => tables.old[place]?.contactId ?? 0);
  for (const order of found) {
    const { group, orderId } = order;
    const isSame = group.places.every((place) => pairs.same[place] === 1);
    const gone = left.get(orderId)?.length ?? 0;
    if (orderId === 0 && !isSame) {
      unknown.push(order);
      continue;
    }
    const image = orderId === 0 || (isSame && gone === 0) ? null : images(orderId);
    const rows = group.rows.map((row, index) => compareRow(tables, pairs, row, group.places[index] ?? -1));
    // An order that is in the trash is known again and left there.
    const changes = image === null ? [] : compareOrder({ image, rows, gone, findStatus });
    if (image === null || changes.length === 0) for (const place of group.places) held.set(place, orderId);
    else changed.push({ group, image, changes });
  }
  return { held, changed, unknown };
}

function compareRow(
  tables: LaidTables,
  { oldOf, same }: RowPairs,
  row: ComparedRow['row'],
  place: number,
): ComparedRow {
  const old = oldOf[place] ?? -1;
  if (same[place] === 1) return { row, isSame: true, changed: new Set() };
  if (old < 0) return { row, isSame: false, changed: null };
  const fields = tables.differing(old, place).map(({ column }) => column.fieldId);
  return { row, isSame: false, changed: new Set(fields) };
}

function judgeFresh(
  unknown: readonly FoundOrder[],
  createMissing: boolean,
): Pick<LedgerDifference, 'fresh' | 'skipped'> {
  const fresh: FreshGroup[] = [];
  let skipped = 0;
  for (const { group, client } of unknown) {
    const day = readOfOrder(group.rows, 'date');
    const isKnown = client !== null && (client.is !== 'nobody' || createMissing);
    if (day === null || !isKnown) skipped += group.rows.length;
    else fresh.push({ group, day, outcome: client.is === 'unsure' ? 'review' : 'created' });
  }
  return { fresh, skipped };
}

function listGone(
  { old }: LaidTables,
  present: ReadonlySet<number>,
  images: Parts['images'],
): LedgerDifference['gone'] {
  const met = new Set<number>();
  return old.flatMap(({ contactId: orderId, row }) => {
    if (orderId === 0 || present.has(orderId) || met.has(orderId)) return [];
    met.add(orderId);
    const image = images(orderId);
    return image === null ? [] : [{ image, row }];
  });
}
