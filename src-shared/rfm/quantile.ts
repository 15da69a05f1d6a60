/**
 * The quantile `part` of `of` of numbers in rising order by linear interpolation (Hyndman and Fan's type 7, the default
 * of R and NumPy). Kept in whole steps as long as possible: a quantile that is a whole number comes out as one. NaN
 * without numbers.
 */
export function findQuantile(sorted: ArrayLike<number>, part: number, of: number): number {
  if (sorted.length === 0) return Number.NaN;
  const steps = (sorted.length - 1) * part;
  const below = Math.floor(steps / of);
  const lower = sorted[below] ?? Number.NaN;
  const upper = sorted[Math.min(below + 1, sorted.length - 1)] ?? lower;
  return lower + ((steps % of) * (upper - lower)) / of;
}
