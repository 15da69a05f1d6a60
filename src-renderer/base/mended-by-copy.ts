import type { ErrorCode } from '../../src-shared/contract/error-codes.ts';

const mended: ReadonlySet<ErrorCode> = new Set([
  'baseDamaged',
  'baseMissing',
  'keysMissing',
  'keysDamaged',
  'migrationFailed',
]);

/** True when the next step after an error is to restore the base from a copy. */
export function isMendedByCopy(code: ErrorCode): boolean {
  return mended.has(code);
}
