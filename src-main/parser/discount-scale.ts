import type { MappedColumn } from './map-columns.ts';
import type { SheetRow } from './workbook.ts';

/** What the numbers of a column of discounts are: 0.1 for a tenth, 10 for a tenth, or roubles. */
export type DiscountScale = 'share' | 'percent' | 'money';

/**
 * Tells what the numbers of a column of discounts are. A cell formatted as per cent holds 0.1 for 10 %: numbers below
 * one throughout are shares, whatever the heading says, for nobody gives away ten kopecks each time. Otherwise the
 * heading decides.
 */
export function readDiscountScale(
  rows: readonly SheetRow[],
  { index, heading }: Pick<MappedColumn, 'index' | 'heading'>,
): DiscountScale {
  const saysPercent = /%|процент|percent/iu.test(heading);
  let shares = 0;
  let wholes = 0;
  let larger = 0;
  for (const { cells } of rows) {
    const cell = cells[index];
    if (typeof cell !== 'number' || cell === 0) continue;
    if (cell > 0 && cell < 1) shares += 1;
    else if (cell === 1) wholes += 1;
    else larger += 1;
  }
  // «1» is the whole beside shares, and one per cent under a heading of per cents.
  const areShares = shares > 0 && larger === 0 && !(saysPercent && wholes > 0);
  if (areShares) return 'share';
  return saysPercent ? 'percent' : 'money';
}

/** True for a number that could be a share as well: the owner should look at it. */
export function isUnclearDiscount(cell: unknown, scale: DiscountScale): boolean {
  return scale !== 'share' && typeof cell === 'number' && cell > 0 && cell < 1;
}
