import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countTables, hashTables } from '../../../src-main/journal/hash-tables.ts';
import { checkOwnership, recordHomes } from './merge-model.ts';
import { baseArbitrary, fillRandomBase } from './random-base.ts';
import { actArbitrary, createMerger, openEmpty } from './random-merges.ts';

const wholly = { kept: 0, failed: 0 };

describe('merges taken back in any order', () => {
  it('leave every table as it was, and show all that was brought on the way', async () => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(
        baseArbitrary,
        fc.array(actArbitrary, { minLength: 4, maxLength: 14 }),
        async (base, acts) => {
          const db = openEmpty();
          fillRandomBase(db, base);
          const before = hashTables(db.sqlite);
          const counts = countTables(db.sqlite);
          const homes = recordHomes(db);
          const merger = createMerger(db, base.cards.length);
          for (const act of acts) {
            const deed = await merger.act(act);
            if (deed === null) continue;
            done += 1;
            expect(deed.result).toMatchObject(wholly);
            expect(deed.tried).toEqual(deed.before);
            checkOwnership(db, homes, merger.trees);
            expect(countTables(db.sqlite)).toEqual(counts);
          }
          const left = acts.length % 2 === 0 ? [...merger.standing] : merger.standing.toReversed();
          done += left.length;
          for (const merge of left) expect(await merger.undo(merge)).toMatchObject(wholly);
          checkOwnership(db, homes, merger.trees);
          expect(hashTables(db.sqlite)).toEqual(before);
        },
      ),
      { numRuns: 160, endOnFailure: true },
    );
    expect(done).toBeGreaterThanOrEqual(1000);
  }, 1_200_000);
});
