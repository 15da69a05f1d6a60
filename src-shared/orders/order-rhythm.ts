const dayLength = 86_400_000;

/** How many days lie between two ISO days; negative when the second is earlier. */
export function countDaysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLength);
}

/**
 * The usual interval between purchases in days: the median of the gaps between the different days of orders; of two
 * middle gaps their mean, rounded half up. Null for fewer than two days: there is no gap yet.
 */
export function findUsualInterval(orderDays: readonly string[]): number | null {
  const days = [...new Set(orderDays)].toSorted();
  const gaps = days
    .slice(1)
    .map((day, index) => countDaysBetween(days[index] ?? day, day))
    .toSorted((a, b) => a - b);
  const upper = gaps[Math.floor(gaps.length / 2)];
  const lower = gaps[Math.floor((gaps.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : Math.round((lower + upper) / 2);
}

/** The average order in whole kopecks, halves away from zero; null without orders. */
export function findAverageOrder(totals: readonly number[]): number | null {
  if (totals.length === 0) return null;
  const average = totals.reduce((sum, total) => sum + total, 0) / totals.length;
  const size = Math.round(Math.abs(average));
  return average < 0 && size !== 0 ? -size : size;
}
