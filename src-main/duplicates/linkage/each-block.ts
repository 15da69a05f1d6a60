import type { BlockKeys } from './block-keys.ts';
import type { Pace } from './pace.ts';

/** Records that share a key, by their places, in order. */
export type Block = Readonly<{ key: number; members: readonly number[] }>;

/** Entries of this many are sorted at once. */
const bucketLength = 256;
/** A key and a place are sorted as one number: key × 2²² + place stays an exact integer. */
const placeRange = 2 ** 22;

/** All blocks of two records and more. Memory: eight bytes for every key of every record. */
export async function* eachBlock(blocks: BlockKeys, pace: Pace): AsyncGenerator<Block> {
  const { entries, ends } = await spreadIntoBuckets(blocks, pace);
  let from = 0;
  for (const end of ends) {
    const bucket = entries.slice(from, end).toSorted();
    from = end;
    let start = 0;
    for (let at = 1; at <= bucket.length; at += 1) {
      const key = keyOf(bucket[start] ?? 0);
      if (at < bucket.length && keyOf(bucket[at] ?? 0) === key) continue;
      if (at - start > 1) {
        const members: number[] = [];
        for (let each = start; each < at; each += 1) members.push((bucket[each] ?? 0) % placeRange);
        yield { key, members };
      }
      start = at;
    }
    if (pace.isDue()) await pace.pause();
  }
}

function keyOf(entry: number): number {
  return Math.floor(entry / placeRange);
}

async function spreadIntoBuckets(
  { keys, starts }: BlockKeys,
  pace: Pace,
): Promise<{ entries: Float64Array; ends: Int32Array }> {
  const count = starts.length - 1;
  if (count > placeRange) throw new Error('linkage: too many records for one number');
  const buckets = 2 ** Math.ceil(Math.log2(Math.max(1, keys.length / bucketLength)));
  const ends = new Int32Array(buckets);
  for (let place = 0; place < count; place += 1) {
    for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at += 1) {
      const bucket = (keys[at] ?? 0) % buckets;
      ends[bucket] = (ends[bucket] ?? 0) + 1;
    }
    if (pace.isDue()) await pace.pause();
  }
  for (let each = 1; each < buckets; each += 1) ends[each] = (ends[each] ?? 0) + (ends[each - 1] ?? 0);
  const filled = new Int32Array(buckets);
  for (let each = 1; each < buckets; each += 1) filled[each] = ends[each - 1] ?? 0;
  const entries = new Float64Array(keys.length);
  for (let place = 0; place < count; place += 1) {
    for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at += 1) {
      const key = keys[at] ?? 0;
      const bucket = key % buckets;
      const free = filled[bucket] ?? 0;
      entries[free] = key * placeRange + place;
      filled[bucket] = free + 1;
    }
    if (pace.isDue()) await pace.pause();
  }
  return { entries, ends };
}
