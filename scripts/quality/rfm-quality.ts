import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { findPublicData } from '../../tests/support/public-data.ts';
import { atMost, type Measurement } from '../bench/benchmark.ts';
import { runDriver } from '../bench/run-driver.ts';

const sums = { contacts: z.number(), orders: z.number(), revenue: z.string() };
const answerSchema = z.object({
  edges: z.object({
    recency: z.array(z.number()),
    frequency: z.array(z.number()),
    monetary: z.array(z.number()),
  }),
  total: z.object(sums),
  groups: z.array(z.object({ name: z.string().nullable(), ...sums })),
  contacts: z.array(z.object({ group: z.string().nullable(), frequency: z.number(), monetary: z.string() })),
});

/** What is published with the R package «rfm», and the rest of the table as its own functions give it from the file. */
const published = {
  edges: { recency: [115, 181, 297.4, 482], frequency: [4, 5, 6, 8], monetary: [255.8, 382, 506.4, 666] },
  total: { contacts: 995, orders: 4906, revenue: 464_158 },
  groups: [
    { name: 'Champions', contacts: 158, orders: 1234, revenue: 120_178 },
    { name: 'Loyal', contacts: 278, orders: 1708, revenue: 166_712 },
    { name: 'Potential Loyalist', contacts: 229, orders: 801, revenue: 65_873 },
    { name: 'New', contacts: 0, orders: 0, revenue: 0 },
    { name: 'Promising', contacts: 0, orders: 0, revenue: 0 },
    { name: 'Need Attention', contacts: 35, orders: 144, revenue: 13_287 },
    { name: 'About To Sleep', contacts: 50, orders: 127, revenue: 10_914 },
    { name: 'At Risk', contacts: 86, orders: 438, revenue: 44_178 },
    { name: "Can't Lose Them", contacts: 0, orders: 0, revenue: 0 },
    { name: 'Lost', contacts: 111, orders: 244, revenue: 20_955 },
    { name: null, contacts: 48, orders: 210, revenue: 22_061 },
  ],
} as const;

type Sums = Readonly<{ contacts: number; orders: number; revenue: number }>;

/** Imports 4,906 public orders as a ledger, scores them on the day of the publication and compares groups and edges. */
export async function measureRfm(): Promise<Measurement> {
  const data = findPublicData();
  if (data === null) return { figures: { skipped: 'the public data sets are not here' }, bars: [] };
  const folder = await mkdtemp(join(tmpdir(), 'kartoteka-quality-'));
  try {
    const base = join(folder, 'base');
    await runDriver(base, ['create']);
    const file = join(data, 'rfm', 'rfm_data_orders.csv');
    await runDriver(base, ['import', file, '--target', 'orders', '--create-missing']);
    const groups = join(import.meta.dirname, 'rfm-groups.json');
    const answer = answerSchema.parse(
      await runDriver(base, ['rfm', '--date', '2006-12-31', '--groups', groups]),
    );
    return compareRfm(answer);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function compareRfm({ edges, total, groups, contacts }: z.infer<typeof answerSchema>): Measurement {
  const differing = published.groups.filter(({ name, ...wanted }) => {
    const told = groups.find((group) => group.name === name);
    const own = contacts.filter((contact) => contact.group === name);
    const counted: Sums = {
      contacts: own.length,
      orders: own.reduce((sum, { frequency }) => sum + frequency, 0),
      revenue: own.reduce((sum, { monetary }) => sum + Number(monetary), 0),
    };
    return told === undefined || !isSame(told, wanted) || !isSame(counted, wanted);
  });
  for (const { name } of differing)
    console.error(`${name}: ${JSON.stringify(groups.find((group) => group.name === name))}`);
  const wrongEdges = (['recency', 'frequency', 'monetary'] as const).filter(
    (figure) => JSON.stringify(edges[figure]) !== JSON.stringify(published.edges[figure]),
  );
  return {
    figures: { customers: total.contacts, orders: total.orders, revenue: total.revenue },
    bars: [
      atMost('groups that differ from the published table', 0, differing.length),
      atMost('figures whose edges differ', 0, wrongEdges.length),
      atMost('totals that differ', 0, isSame(total, published.total) ? 0 : 1),
    ],
  };
}

function isSame(told: Omit<Sums, 'revenue'> & Readonly<{ revenue: string | number }>, wanted: Sums): boolean {
  return (
    told.contacts === wanted.contacts &&
    told.orders === wanted.orders &&
    Number(told.revenue) === wanted.revenue
  );
}
