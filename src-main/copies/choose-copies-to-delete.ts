import type { CopyReason } from '../../src-shared/copies/copies-contract.ts';

/** How many automatic copies are kept. */
export const KEPT_COPIES = 10;

/** What the choice needs to know of a copy. */
export type CopyToWeigh = Readonly<{ number: number; reason: CopyReason }>;

/**
 * Chooses the automatic copies to delete: all but those with the highest numbers. Dates do not count, since a
 * clock can be wrong; a copy of the owner's own is never chosen. Only checked copies may be passed in, so that
 * a bad newest one cannot push out the last good one.
 */
export function chooseCopiesToDelete<Copy extends CopyToWeigh>(
  copies: readonly Copy[],
  kept = KEPT_COPIES,
): Copy[] {
  return copies
    .filter(({ reason }) => reason !== 'owner')
    .toSorted((a, b) => b.number - a.number)
    .slice(kept);
}
