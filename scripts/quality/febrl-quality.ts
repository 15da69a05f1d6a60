import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createPace } from '../../src-main/duplicates/linkage/pace.ts';
import { toProbability } from '../../src-main/duplicates/linkage/linkage-model.ts';
import { linkRecords, type ScoredPair } from '../../src-main/duplicates/linkage/link-records.ts';
import { findPublicData } from '../../tests/support/public-data.ts';
import { atLeast, type Measurement } from '../bench/benchmark.ts';
import { febrlPlan, type FebrlRecord } from './febrl-plan.ts';

/** Pairs of the lane `safe` would be those that are nearly certain. */
const safeThreshold = 0.999;
const threshold = 0.5;

/** Links the records of two public sets by the program's engine, with weights estimated without labels, and compares with the truth. */
export async function measureFebrl(): Promise<Measurement> {
  const data = findPublicData();
  if (data === null) return { figures: { skipped: 'the public data sets are not here' }, bars: [] };
  const figures: Record<string, number | string> = {};
  const bars: Measurement['bars'][number][] = [];
  for (const name of ['dataset1', 'dataset3']) {
    const records = readRecords(await readFile(join(data, 'febrl', `${name}.csv`), 'utf8'));
    const truth = countTrue(records);
    const pairs: ScoredPair[] = [];
    const { candidates } = await linkRecords(records, febrlPlan, createPace(), (pair) => pairs.push(pair));
    const f1 = tellBest(name, records, pairs, truth, figures);
    figures[`${name}: candidate pairs`] = candidates;
    bars.push(atLeast(`${name}: F1 at ${threshold}`, 0.99, f1));
  }
  return { figures, bars };
}

function readRecords(csv: string): FebrlRecord[] {
  const [heading = '', ...lines] = csv.trim().split(/\r?\n/u);
  const columns = heading.split(',').map((column) => column.trim());
  return lines.map((line) => {
    const cells = line.split(',').map((text) => text.trim());
    return Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? '']));
  });
}

function personOf(record: FebrlRecord | undefined): string {
  return record?.['rec_id']?.split('-')[1] ?? '';
}

function countTrue(records: readonly FebrlRecord[]): number {
  const sizes = [...Map.groupBy(records, personOf).values()].map(({ length }) => length);
  return sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

function round(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}

type Score = Readonly<{ precision: number; recall: number; f1: number }>;

function scoreAt(
  probability: number,
  records: readonly FebrlRecord[],
  pairs: readonly ScoredPair[],
  truth: number,
): Score {
  const found = pairs.filter(({ weight }) => toProbability(weight) >= probability);
  const right = found.filter(({ one, other }) => personOf(records[one]) === personOf(records[other])).length;
  const precision = right / Math.max(1, found.length);
  const recall = right / truth;
  return { precision, recall, f1: (2 * right) / (found.length + truth) };
}

function tellBest(
  name: string,
  records: readonly FebrlRecord[],
  pairs: readonly ScoredPair[],
  truth: number,
  figures: Record<string, number | string>,
): number {
  const tell = (lane: string, at: number): Score => {
    const score = scoreAt(at, records, pairs, truth);
    figures[`${name}: ${lane} (probability ${at})`] =
      `P ${round(score.precision)} R ${round(score.recall)} F1 ${round(score.f1)}`;
    return score;
  };
  tell('safe', safeThreshold);
  const score = tell('safe and review', threshold);
  const best = [0.01, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 0.95, 0.99].map((at) => ({
    at,
    f1: scoreAt(at, records, pairs, truth).f1,
  }));
  const top = best.toSorted((a, b) => b.f1 - a.f1)[0];
  figures[`${name}: best F1`] = `${round(top?.f1 ?? 0)} at ${top?.at ?? 0}`;
  return score.f1;
}
