import type { FoundPair } from './find-duplicates.ts';

/**
 * A card that says less may be a part of two cards that are no twins of one another: «Иванов Иван» with a phone, and two
 * who have that phone with different birthdays. Such pairs are for the owner to decide: they go from `safe` to `review`.
 */
export function doubtTwofold(pairs: readonly FoundPair[]): readonly FoundPair[] {
  const near = new Map<number, Set<number>>();
  const link = (from: number, to: number): void => {
    const known = near.get(from) ?? new Set<number>();
    near.set(from, known);
    known.add(to);
  };
  for (const { one, other, lane } of pairs) {
    if (lane !== 'safe') continue;
    link(one.id, other.id);
    link(other.id, one.id);
  }
  const isTwofold = (one: number, other: number): boolean =>
    [...(near.get(one) ?? [])].some((third) => third !== other && near.get(third)?.has(other) !== true);
  return pairs.map((pair) =>
    pair.lane === 'safe' && (isTwofold(pair.one.id, pair.other.id) || isTwofold(pair.other.id, pair.one.id))
      ? { ...pair, lane: 'review' as const }
      : pair,
  );
}
