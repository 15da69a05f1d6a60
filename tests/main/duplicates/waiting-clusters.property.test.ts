import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import {
  restoreContacts,
  trashContacts,
  updateContact,
} from '../../../src-main/contacts/contact-commands.ts';
import { composeClusters } from '../../../src-main/duplicates/compose-clusters.ts';
import { listWaitingPairs, readLastScan } from '../../../src-main/duplicates/pair-store.ts';
import { scanDuplicates } from '../../../src-main/duplicates/scan-duplicates.ts';
import { readToldApart, tellApart } from '../../../src-main/duplicates/told-apart.ts';
import { listTouchedSince } from '../../../src-main/duplicates/touched-contacts.ts';
import { prepareWaiting, readWaiting } from '../../../src-main/duplicates/waiting-clusters.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import { runMerge } from '../../../src-main/merges/run-merge.ts';
import { AppError } from '../../../src-shared/contract/app-error.ts';
import { buildPreparedContact, buildPreparedPoint } from '../../support/build-prepared-contact.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { writeContacts } from '../../support/write-contacts.ts';

const at = new Date('2026-05-02T10:00:00Z');
const job = { progress: () => undefined, signal: new AbortController().signal };
const many = 12;

/** Three groups of four, each on one phone: twins, an initial, a relative. */
async function createScanned(): Promise<BaseDatabase> {
  const db = createTestDatabase();
  const names = ['Заболоцкий', 'Субботин', 'Шаповалов'].flatMap((lastName, group) =>
    [`Пётр`, 'Петр', 'П.', 'Анна'].map((firstName) =>
      buildPreparedContact({
        fields: { lastName, firstName },
        points: [buildPreparedPoint({ type: 'phone', value: `+7916123456${group}` })],
      }),
    ),
  );
  writeContacts(db, names);
  await scanDuplicates({ db, now: () => at }, true, job);
  return db;
}

const id = fc.integer({ min: 1, max: many });
const step = fc.oneof(
  fc.record({ act: fc.constantFrom('edit', 'trash', 'restore', 'look'), one: id, other: id }),
  fc.record({ act: fc.constantFrom('merge', 'apart', 'undo'), one: id, other: id }),
);

async function take(db: BaseDatabase, { act, one, other }: { act: string; one: number; other: number }) {
  const change = (write: () => unknown): unknown => runOperation(db, { kind: 'edit', params: {}, at }, write);
  if (act === 'edit') change(() => updateContact(db, one, { fields: { note: `${other}` } }, at));
  if (act === 'trash') change(() => trashContacts(db, [one], at.toISOString()));
  if (act === 'restore') change(() => restoreContacts(db, [one]));
  if (act === 'look') await scanDuplicates({ db, now: () => at }, false, job);
  if (act === 'apart') change(() => tellApart(db, [one, other], at));
  if (act === 'merge') runMerge(db, { contactIds: [one, other], survivorId: one, choices: [] }, at);
  if (act !== 'undo') return;
  const operations = db.sqlite.prepare<[], number>('SELECT id FROM operations WHERE id > 1').pluck().all();
  const operation = operations[(one * many + other) % Math.max(1, operations.length)];
  if (operation !== undefined) await undoOperation(db, operation, { at });
}

/** All of it composed anew, as the rule says it. */
function recount(db: BaseDatabase) {
  const touched = new Set(listTouchedSince(db, readLastScan(db)?.operationId ?? 0));
  const pairs = listWaitingPairs(db).map((pair) =>
    pair.lane === 'safe' && (touched.has(pair.firstId) || touched.has(pair.secondId))
      ? { ...pair, lane: 'review' as const }
      : pair,
  );
  return { clusters: composeClusters(pairs, readToldApart(db)), touchedSince: touched.size };
}

describe('readWaiting', () => {
  it('tells after any acts and undoings what a recount tells', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        const db = await createScanned();
        expect(readWaiting(db).clusters.length).toBeGreaterThan(3);
        for (const each of steps) {
          try {
            await take(db, each);
          } catch (thrown) {
            // What cannot be done changes nothing.
            if (!(thrown instanceof AppError)) throw thrown;
          }
          expect(describeWaiting(readWaiting(db))).toEqual(describeWaiting(recount(db)));
        }
        db.sqlite.close();
      }),
      { numRuns: 25 },
    );
  });
});

describe('prepareWaiting', () => {
  it('tells what a recount tells, whatever is written at a pause', async () => {
    for (const place of [0, 1, 2]) {
      const db = await createScanned();
      let pauses = 0;
      const pause = async (): Promise<void> => {
        if (pauses === place) await take(db, { act: 'apart', one: 1, other: 2 });
        if (pauses === place) await take(db, { act: 'trash', one: 5, other: 5 });
        pauses += 1;
      };
      forgetWaiting(db);
      await prepareWaiting(db, { isDue: () => false, pause });
      expect(pauses).toBe(3);
      expect(describeWaiting(readWaiting(db))).toEqual(describeWaiting(recount(db)));
    }
  });
});

/** Makes the next scan count as another one. */
function forgetWaiting(db: BaseDatabase): void {
  db.sqlite.prepare("UPDATE duplicate_scans SET scanned_at = '2026-05-03T10:00:00Z'").run();
}

function describeWaiting({ clusters, touchedSince }: ReturnType<typeof readWaiting>): unknown {
  return {
    touchedSince,
    clusters: clusters.map(({ key, lane, probability, pairs }) => [
      key,
      lane,
      probability,
      pairs.map((pair) => `${pair.firstId} ${pair.secondId} ${pair.lane}`).toSorted(),
    ]),
  };
}
