import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scanDuplicates } from '../../../src-main/duplicates/scan-duplicates.ts';
import { listWaitingClusters } from '../../../src-main/duplicates/waiting-clusters.ts';
import { importFile } from '../../../src-main/import/import-file.ts';
import { hashTables } from '../../../src-main/journal/hash-tables.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import { runBatch } from '../../../src-main/merges/merge-batch.ts';
import { proposeSurvivor } from '../../../src-main/merges/propose-merge.ts';
import { runMerge } from '../../../src-main/merges/run-merge.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { quietJob } from '../../support/create-test-host.ts';
import { inProcessParserHost } from '../../support/in-process-parser.ts';

const at = new Date('2026-05-01T10:00:00Z');
const nothingNew = { created: 0, updated: 0 };

let base: TestBase;
beforeEach(async () => {
  base = await createTestBase({ parser: inProcessParserHost });
});
afterEach(() => base.remove());

function importList(name: string, match?: 'none'): ReturnType<typeof importFile> {
  return importFile(base.context, join(import.meta.dirname, '../../fixtures', name), { match }, quietJob);
}

/** Unites what the program finds: the safe lane at once, then the clusters that wait for the owner, families left apart. */
async function uniteFound(): Promise<number[]> {
  const { db } = base.context;
  await scanDuplicates(base.context, true, quietJob);
  const merges: number[] = [];
  const batch = await runBatch(db, [], at, quietJob);
  if (batch.operationId !== null) merges.push(batch.operationId);
  for (const { lane, contactIds } of listWaitingClusters(db)) {
    if (lane !== 'review') continue;
    const survivorId = proposeSurvivor(db, contactIds) ?? 0;
    merges.push(runMerge(db, { contactIds, survivorId, choices: [] }, at).operationId);
  }
  return merges;
}

/** Everything but rows that wait for the owner: twins that stand apart may be either. */
function hashCards(): Readonly<Record<string, string>> {
  const { import_reviews: _reviews, ...hashes } = hashTables(base.context.db.sqlite);
  return hashes;
}

describe('the same list imported again', () => {
  // Without matching the twins of a list come in as cards of their own; of the older program's export they do anyway.
  it.each([
    ['export-1251.csv', undefined],
    ['companies.xlsx', 'none'],
    ['phone.vcf', 'none'],
  ] as const)(
    'changes nothing after its twins were united, nor after they came apart: %s',
    async (name, match) => {
      const { db } = base.context;
      await importList(name, match);
      const apart = hashCards();
      const merges = await uniteFound();
      expect(merges).not.toEqual([]);
      const united = hashCards();
      expect(await importList(name)).toMatchObject(nothingNew);
      expect(hashCards()).toEqual(united);
      for (const merge of merges) {
        expect(await undoOperation(db, merge, { at })).toMatchObject({ kept: 0, failed: 0 });
      }
      expect(hashCards()).toEqual(apart);
      expect(await importList(name)).toMatchObject(nothingNew);
      expect(hashCards()).toEqual(apart);
    },
  );
});
