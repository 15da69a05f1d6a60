import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { atLeast, round, type Bar, type Measurement } from '../bench/benchmark.ts';
import { runDriver } from '../bench/run-driver.ts';
import { findFixture } from './find-fixture.ts';

const truthSchema = z.object({
  rows: z.array(z.object({ row: z.number().optional(), n: z.number().optional(), cluster: z.number() })),
});
const pairSchema = z.object({ a: z.string(), b: z.string(), score: z.number(), lane: z.string() });
const foundSchema = z.object({
  pairs: z.array(pairSchema),
  clusters: z.array(z.array(z.string())),
  threshold: z.number(),
});
const listSchema = z.object({ contacts: z.array(z.object({ id: z.string(), importRow: z.number() })) });

const lists = [
  ['clients-services.xlsx', 'clients-services.truth.json'],
  ['companies.xlsx', 'companies.truth.json'],
  ['export-1251.csv', 'export-1251.truth.json'],
  ['phone.vcf', 'phone.truth.json'],
] as const;

type Pair = z.infer<typeof pairSchema>;

/** Imports made-up lists, a card for every row, twins and all, and compares what the driver finds with the real clients. */
export async function measureDuplicates(): Promise<Measurement> {
  const figures: Record<string, number | string> = {};
  const bars: Bar[] = [];
  for (const [file, truthFile] of lists) {
    const truth = truthSchema.parse(JSON.parse(await readFile(findFixture(truthFile), 'utf8'))).rows;
    const clients = new Map(truth.map(({ row, n = 0, cluster }) => [row ?? n + 1, cluster]));
    const { found, rowOf } = await findInList(file);
    figures[`${file}: threshold`] = found.threshold;
    const clientOf = (id: string): number | undefined => clients.get(rowOf.get(id) ?? 0);
    const isTrue = ({ a, b }: Pair): boolean => clientOf(a) !== undefined && clientOf(a) === clientOf(b);
    const all = countTruePairs([...clients.values()]);
    const tell = (lanes: readonly string[]): Readonly<{ precision: number; recall: number }> => {
      const pairs = found.pairs.filter(({ lane }) => lanes.includes(lane));
      const right = pairs.filter(isTrue).length;
      const score = { precision: right / Math.max(1, pairs.length), recall: right / all };
      figures[`${file}: ${lanes.join(' and ')}`] =
        `${pairs.length} pairs, P ${round(score.precision)} R ${round(score.recall)}`;
      return score;
    };
    const both = tell(['safe', 'review']);
    bars.push(
      atLeast(`${file}: precision of safe`, 1, tell(['safe']).precision),
      atLeast(`${file}: recall of safe and review`, 0.97, both.recall),
      atLeast(`${file}: precision of safe and review`, 0.95, both.precision),
    );
  }
  return { figures, bars };
}

async function findInList(
  file: string,
): Promise<{ found: z.infer<typeof foundSchema>; rowOf: ReadonlyMap<string, number> }> {
  const folder = await mkdtemp(join(tmpdir(), 'kartoteka-quality-'));
  try {
    const base = join(folder, 'base');
    await runDriver(base, ['create']);
    await runDriver(base, ['import', findFixture(file), '--match', 'none']);
    const list = listSchema.parse(
      await runDriver(base, ['list', '--fields', 'importRow', '--limit', '100000']),
    );
    const found = foundSchema.parse(await runDriver(base, ['duplicates']));
    return { found, rowOf: new Map(list.contacts.map(({ id, importRow }) => [id, importRow])) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function countTruePairs(clients: readonly number[]): number {
  const sizes = [...Map.groupBy(clients, (client) => client).values()].map(({ length }) => length);
  return sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
