import type { BlockKeys } from './block-keys.ts';
import { findSharedKey } from './list-candidates.ts';
import type { Pace } from './pace.ts';

const mostSampled = 100_000;

/**
 * Calls back for pairs of records that share no key: for all of them in a small base, else for a sample that depends on
 * what the records hold and not on the order in which they stand.
 */
export async function samplePairs(
  blocks: BlockKeys,
  visit: (one: number, other: number) => void,
  pace: Pace,
): Promise<void> {
  const count = blocks.starts.length - 1;
  const visitStranger = (one: number, other: number): void => {
    if (one !== other && findSharedKey(blocks, one, other) < 0) visit(one, other);
  };
  if ((count * (count - 1)) / 2 <= mostSampled) {
    for (let one = 0; one < count; one += 1) {
      for (let other = one + 1; other < count; other += 1) {
        visitStranger(one, other);
        if (pace.isDue()) await pace.pause();
      }
    }
    return;
  }
  const order = await sortByContent(blocks, pace);
  const random = createRandom();
  for (let at = 0; at < mostSampled; at += 1) {
    const one = order[Math.floor(random() * count)] ?? 0;
    const other = order[Math.floor(random() * count)] ?? 0;
    visitStranger(Math.min(one, other), Math.max(one, other));
    if (pace.isDue()) await pace.pause();
  }
}

/** So many parts of the range of keys are sorted one by one. */
const parts = 512;
/** Keys are of 31 bits. */
const keysInPart = 2 ** 31 / parts;
/** A key and a place are sorted as one number: key × 2²² + place stays an exact integer. */
const placeRange = 2 ** 22;

/** Places in the order of the first keys of their records, sorted part by part. */
async function sortByContent({ keys, starts }: BlockKeys, pace: Pace): Promise<Int32Array> {
  const count = starts.length - 1;
  const keyOf = (place: number): number => {
    const start = starts[place] ?? 0;
    return start < (starts[place + 1] ?? 0) ? (keys[start] ?? 0) : 0;
  };
  const entries = Array.from({ length: parts }, (): number[] => []);
  for (let place = 0; place < count; place += 1) {
    const key = keyOf(place);
    entries[Math.floor(key / keysInPart)]?.push(key * placeRange + place);
    if (pace.isDue()) await pace.pause();
  }
  const order = new Int32Array(count);
  let filled = 0;
  for (const part of entries) {
    for (const entry of Float64Array.from(part).toSorted()) {
      order[filled] = entry % placeRange;
      filled += 1;
      if (pace.isDue()) await pace.pause();
    }
  }
  return order;
}

/** Numbers from 0 to 1 that are the same every time (mulberry32). */
function createRandom(): () => number {
  let state = 0x9e_37_79_b9;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
