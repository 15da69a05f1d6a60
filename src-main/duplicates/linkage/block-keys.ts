import { hashKey, joinKeys } from './hash-key.ts';
import type { LinkagePlan } from './linkage-plan.ts';
import { eachBlock } from './each-block.ts';
import type { Pace } from './pace.ts';

/** More records than this share a key only when it tells little: the block is cut by second keys. */
const mostInBlock = 50;
/** How often a block may be cut before it is given up. */
const mostCuts = 3;

/** The keys of every record, sorted and unlike one another: those of record `i` stand from `starts[i]` to `starts[i + 1]`. */
export type BlockKeys = Readonly<{ keys: Int32Array; starts: Int32Array }>;

/** Collects the blocking keys of all records, large blocks cut. */
export async function collectBlockKeys<Item>(
  items: readonly Item[],
  plan: LinkagePlan<Item>,
  pace: Pace,
): Promise<BlockKeys> {
  let blocks = await packKeys(items.length, (place) => ownKeys(items[place], plan.listKeys), pace);
  for (let cut = 0; cut <= mostCuts; cut += 1) {
    const large = await findLargeKeys(blocks, pace);
    if (large.size === 0) return blocks;
    const before = blocks;
    const isLast = cut === mostCuts;
    blocks = await packKeys(
      items.length,
      (place) => {
        const keys = keysAt(before, place);
        if (!keys.some((key) => large.has(key))) return keys;
        const second = isLast ? [] : ownKeys(items[place], plan.listSecondKeys);
        return keys.flatMap((key) => (large.has(key) ? second.map((other) => joinKeys(key, other)) : key));
      },
      pace,
    );
  }
  return blocks;
}

function ownKeys<Item>(item: Item | undefined, list: LinkagePlan<Item>['listKeys']): number[] {
  const keys: number[] = [];
  if (item !== undefined) list(item, (key) => keys.push(hashKey(key)));
  return keys;
}

/** The keys of one record. */
export function keysAt({ keys, starts }: BlockKeys, place: number): number[] {
  return [...keys.subarray(starts[place], starts[place + 1])];
}

async function packKeys(
  count: number,
  list: (place: number) => readonly number[],
  pace: Pace,
): Promise<BlockKeys> {
  const starts = new Int32Array(count + 1);
  let keys = new Int32Array(Math.max(16, count * 8));
  let filled = 0;
  for (let place = 0; place < count; place += 1) {
    const own = Int32Array.from(new Set(list(place))).toSorted();
    if (filled + own.length > keys.length) {
      const wider = new Int32Array((filled + own.length) * 2);
      wider.set(keys.subarray(0, filled));
      keys = wider;
    }
    keys.set(own, filled);
    filled += own.length;
    starts[place + 1] = filled;
    if (pace.isDue()) await pace.pause();
  }
  return { keys: keys.subarray(0, filled), starts };
}

async function findLargeKeys(blocks: BlockKeys, pace: Pace): Promise<ReadonlySet<number>> {
  const large = new Set<number>();
  for await (const { key, members } of eachBlock(blocks, pace)) {
    if (members.length > mostInBlock) large.add(key);
  }
  return large;
}
