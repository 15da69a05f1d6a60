import type { BlockKeys } from './block-keys.ts';
import { eachBlock } from './each-block.ts';
import type { Pace } from './pace.ts';

/** Calls back for every two records that share a key, once for each two, `one` < `other`. */
export async function listCandidates(
  blocks: BlockKeys,
  visit: (one: number, other: number) => void,
  pace: Pace,
): Promise<void> {
  for await (const { key, members } of eachBlock(blocks, pace)) {
    for (const [at, one] of members.entries()) {
      for (let next = at + 1; next < members.length; next += 1) {
        const other = members[next] ?? 0;
        // Of all the blocks that both stand in, only the one with the lowest key tells of them.
        if (findSharedKey(blocks, one, other) === key) visit(one, other);
      }
      if (pace.isDue()) await pace.pause();
    }
  }
}

/** The lowest key that two records share, -1 when they share none. */
export function findSharedKey({ keys, starts }: BlockKeys, one: number, other: number): number {
  let a = starts[one] ?? 0;
  let b = starts[other] ?? 0;
  const endA = starts[one + 1] ?? 0;
  const endB = starts[other + 1] ?? 0;
  while (a < endA && b < endB) {
    const keyA = keys[a] ?? 0;
    const keyB = keys[b] ?? 0;
    if (keyA === keyB) return keyA;
    if (keyA < keyB) a += 1;
    else b += 1;
  }
  return -1;
}
