/** A limit that was promised and what was measured against it. Units are in the metric's name. */
export type Bar = Readonly<{ metric: string; limit: number; value: number; ok: boolean }>;

/** What a benchmark or a quality measurement found. */
export type Measurement = Readonly<{
  figures: Readonly<Record<string, number | string>>;
  bars: readonly Bar[];
}>;

/** One measurement by name. */
export type Benchmark = Readonly<{ name: string; measure: () => Promise<Measurement> }>;

/** A bar that holds when the value is not above its limit. */
export function atMost(metric: string, limit: number, value: number): Bar {
  return { metric, limit, value: round(value), ok: value <= limit };
}

/** A bar that holds when the value is not below its limit. */
export function atLeast(metric: string, limit: number, value: number): Bar {
  return { metric, limit, value: round(value), ok: value >= limit };
}

/** Rounds a figure for print: four significant digits. */
export function round(value: number): number {
  return Number(value.toPrecision(4));
}

/** The p-th percentile (0 to 100) of the values, by the nearest rank. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.max(0, Math.ceil((p / 100) * sorted.length) - 1);
  return sorted[rank] ?? Number.NaN;
}
