/** Whole numbers from–to, both included; null where there is no bound. */
export type WholeRange = Readonly<{ from: number | null; to: number | null }>;

/** The whole numbers that fall into the bins `first` to `last` (1 to 5) of these edges; an empty span has `from` above `to`. */
export function toWholeRange(edges: readonly number[], first: number, last: number): WholeRange {
  const from = first <= 1 ? null : Math.ceil(edges[first - 2] ?? Number.NaN);
  const to = last >= 5 ? null : Math.ceil(edges[last - 1] ?? Number.NaN) - 1;
  return { from, to };
}

/** The days since the last order that score `first` to `last`: recency runs the other way. */
export function toRecencyRange(edges: readonly number[], first: number, last: number): WholeRange {
  return toWholeRange(edges, 6 - last, 6 - first);
}

/** True when no whole number falls into the range. */
export function isEmptyRange({ from, to }: WholeRange): boolean {
  return from !== null && to !== null && from > to;
}
