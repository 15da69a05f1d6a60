import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseCopiesToDelete, KEPT_COPIES } from '../../../src-main/copies/choose-copies-to-delete.ts';
import { copyReasons } from '../../../src-shared/copies/copies-contract.ts';

const copies = fc.uniqueArray(
  fc.record({ number: fc.integer({ min: 1, max: 500 }), reason: fc.constantFrom(...copyReasons) }),
  { selector: ({ number }) => number, maxLength: 60 },
);

describe('chooseCopiesToDelete', () => {
  it('keeps the ten newest automatic copies by number and everything of the owner', () => {
    fc.assert(
      fc.property(copies, (all) => {
        const deleted = new Set(chooseCopiesToDelete(all));
        const kept = all.filter((copy) => !deleted.has(copy));
        const automatic = all.filter(({ reason }) => reason !== 'owner');
        expect(all.filter(({ reason }) => reason === 'owner').every((copy) => !deleted.has(copy))).toBe(true);
        const keptAutomatic = kept.filter(({ reason }) => reason !== 'owner');
        expect(keptAutomatic).toHaveLength(Math.min(KEPT_COPIES, automatic.length));
        const oldestKept = Math.min(...keptAutomatic.map(({ number }) => number));
        expect([...deleted].every(({ number }) => number < oldestKept)).toBe(true);
      }),
    );
  });

  it('keeps the promised set through ten years of daily copies', () => {
    let folder: { number: number; reason: 'beforeImport' | 'owner' }[] = [];
    for (let number = 1; number <= 3650; number += 1) {
      folder.push({ number, reason: number % 365 === 0 ? 'owner' : 'beforeImport' });
      const deleted = new Set(chooseCopiesToDelete(folder));
      folder = folder.filter((copy) => !deleted.has(copy));
    }
    expect(folder.filter(({ reason }) => reason === 'owner')).toHaveLength(10);
    expect(folder.filter(({ reason }) => reason === 'beforeImport').map(({ number }) => number)).toEqual([
      3640, 3641, 3642, 3643, 3644, 3645, 3646, 3647, 3648, 3649,
    ]);
  });
});
