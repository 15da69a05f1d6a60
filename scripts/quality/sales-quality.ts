import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { atMost, type Measurement } from '../bench/benchmark.ts';
import type { BaseDatabase } from '../../src-main/base/base-database.ts';
import { createBase } from '../../src-main/base/create-base.ts';
import { getContactCard } from '../../src-main/contacts/contact-card-query.ts';
import { createDriverHost, driverJob } from '../../src-main/driver/driver-host.ts';
import { importFile } from '../../src-main/import/import-file.ts';
import { readContactSales } from '../../src-main/orders/contact-sales-query.ts';
import { findFixture } from './find-fixture.ts';
import { createScoreBoard, type ScoreBoard } from './score-board.ts';
import { tellScores } from './tell-scores.ts';

const truthSchema = z.object({
  rows: z.array(
    z.object({
      row: z.number(),
      date: z.string(),
      last: z.string(),
      first: z.string(),
      phone: z.string(),
      item: z.string(),
      qty: z.number(),
      price: z.number(),
      sum: z.number(),
      paid: z.number(),
    }),
  ),
});
type TruthRow = z.infer<typeof truthSchema>['rows'][number];

type Outcome = Readonly<{ contactId: string | null; orderId?: string | null }>;

/** Imports the ledger of sales into a new base, twice, and compares every cell with what is known to be true. */
export async function measureSales(): Promise<Measurement> {
  const truth = truthSchema.parse(JSON.parse(await readFile(findFixture('sales.truth.json'), 'utf8')));
  const file = findFixture('sales.xlsx');
  const folder = await mkdtemp(join(tmpdir(), 'kartoteka-quality-'));
  const session = await createBase(
    createDriverHost(join(folder, 'base')),
    'measuring-only-password',
    driverJob,
  );
  try {
    const { context } = session;
    const first = await importFile(context, file, { createMissing: true, rows: true }, driverJob);
    const again = await importFile(context, file, {}, driverJob);
    const board = createScoreBoard();
    const places = new Map(first.outcomes?.map((outcome): [number, Outcome] => [outcome.row, outcome]));
    for (const row of truth.rows) noteRow(board, context.db, row, places.get(row.row));
    const { figures, bars } = tellScores(board, first.created, truth.rows.length);
    const repeated = atMost('rows created or updated the second time', 0, again.created + again.updated);
    return { figures, bars: [...bars, repeated] };
  } finally {
    session.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function noteRow(board: ScoreBoard, db: BaseDatabase, row: TruthRow, outcome: Outcome | undefined): void {
  const contactId = Number(outcome?.contactId ?? 0);
  const card = contactId === 0 ? undefined : getContactCard(db, contactId);
  const { orders } = readContactSales(db, contactId, 100_000);
  const order = orders.find(({ id }) => String(id) === outcome?.orderId);
  const [line] = order?.lines ?? [];
  const note = (column: string, right: boolean, wanted: unknown): void => {
    board.note(
      column,
      right,
      () => `row ${row.row}: wanted ${JSON.stringify(wanted)}, got ${JSON.stringify(order)}`,
    );
  };
  const isNamed = card?.fields['lastName'] === row.last && card.fields['firstName'] === row.first;
  const isReached = card?.points.some(({ value }) => value === row.phone) === true;
  note('clients', isNamed && isReached, [row.last, row.first, row.phone]);
  note('dates', order?.orderedAt === row.date, row.date);
  note('items', line?.title === row.item, row.item);
  note('quantities', line?.quantity === row.qty * 1000, row.qty);
  note('prices', line?.price === row.price * 100, row.price);
  note('sums', line?.sum === row.sum * 100, row.sum);
  note('paid', order?.paid === row.paid * 100, row.paid);
}
