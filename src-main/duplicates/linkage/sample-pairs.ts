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
  const order = sortByContent(blocks);
  const random = createRandom();
  for (let at = 0; at < mostSampled; at += 1) {
    const one = order[Math.floor(random() * count)] ?? 0;
    const other = order[Math.floor(random() * count)] ?? 0;
    visitStranger(Math.min(one, other), Math.max(one, other));
    if (pace.isDue()) await pace.pause();
  }
}

/** Places in the order of the first keys of their records. */
function sortByContent({ keys, starts }: BlockKeys): Int32Array {
  const range = 2 ** 22;
  const entries = new Float64Array(starts.length - 1);
  for (let place = 0; place < entries.length; place += 1) {
    const start = starts[place] ?? 0;
    const key = start < (starts[place + 1] ?? 0) ? (keys[start] ?? 0) : 0;
    entries[place] = key * range + place;
  }
  return Int32Array.from(entries.toSorted(), (entry) => entry % range);
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
