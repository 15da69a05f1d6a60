/** What the owner did with clusters in this sitting, as the base does not know it (yet). */
export type QueueMarks = Readonly<{
  /** Decided just now: not shown while the base still counts them. */
  gone: ReadonlySet<string>;
  /** Put off, in the order in which that was said: they come after all others. */
  later: readonly string[];
  /** Taken back just now: it comes before all others. */
  first: string | null;
}>;

export const noMarks: QueueMarks = { gone: new Set(), later: [], first: null };

/** The clusters in the order in which they are gone through. */
export function arrangeQueue<Cluster extends Readonly<{ key: string }>>(
  clusters: readonly Cluster[],
  { gone, later, first }: QueueMarks,
): readonly Cluster[] {
  const ranks = new Map(later.map((key, place) => [key, place + 1]));
  const rank = ({ key }: Cluster): number => (key === first ? -1 : (ranks.get(key) ?? 0));
  // Sorting is stable: what has no mark keeps its place.
  return clusters.filter(({ key }) => !gone.has(key)).toSorted((one, other) => rank(one) - rank(other));
}

/** Takes a cluster out of sight. */
export function hideCluster(marks: QueueMarks, key: string): QueueMarks {
  return {
    gone: new Set([...marks.gone, key]),
    later: marks.later.filter((each) => each !== key),
    first: marks.first === key ? null : marks.first,
  };
}

/** Lets a cluster be seen again where it belongs. */
export function showCluster(marks: QueueMarks, key: string): QueueMarks {
  return { ...marks, gone: new Set([...marks.gone].filter((each) => each !== key)) };
}

/** Lets a cluster be seen before all others: its decision was taken back. */
export function bringBack(marks: QueueMarks, key: string): QueueMarks {
  return { ...showCluster(marks, key), later: marks.later.filter((each) => each !== key), first: key };
}

/** Puts a cluster after all others. */
export function putOff(marks: QueueMarks, key: string): QueueMarks {
  return {
    ...marks,
    later: [...marks.later.filter((each) => each !== key), key],
    first: marks.first === key ? null : marks.first,
  };
}
