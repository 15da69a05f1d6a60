import type { Segment } from '../../src-shared/segments/segment.ts';
import type { Combination } from '../../src-shared/segments/compose-combination.ts';

/** What is ticked in the form: for «minus» the first segment stands apart from those that are left out. */
export type CombinationDraft = Readonly<{
  how: Combination;
  first: number | null;
  ticked: ReadonlySet<number>;
}>;

/** The segments in the order in which they are put together; null while there are too few. */
export function readCombination(
  { how, first, ticked }: CombinationDraft,
  segments: readonly Pick<Segment, 'id'>[],
): number[] | null {
  const others = segments
    .map(({ id }) => id)
    .filter((id) => ticked.has(id) && (how !== 'minus' || id !== first));
  const ids = how !== 'minus' ? others : first === null ? [] : [first, ...others];
  return ids.length < 2 ? null : ids;
}

/** Ticks one more segment or lets it go. */
export function toggleTicked(ticked: ReadonlySet<number>, id: number): ReadonlySet<number> {
  const next = new Set(ticked);
  if (!next.delete(id)) next.add(id);
  return next;
}
