import { prepareCached } from '../base/prepare-cached.ts';
import type { ChannelOutput } from '../../src-shared/contract/contract.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import type { JobControl } from '../contract/handlers.ts';
import { listWaitingClusters } from '../duplicates/waiting-clusters.ts';
import { runLongOperation } from '../journal/run-operation.ts';
import { proposeSurvivor } from './propose-merge.ts';
import { uniteCards } from './unite-cards.ts';

const sampleLength = 20;
/** Clusters between two pauses, and between two refreshes of what is derived. */
const clustersPerPause = 8;
const clustersPerFlush = 500;

function listSafeClusters(
  db: BaseDatabase,
  except: ReadonlySet<string> = new Set(),
): readonly (readonly number[])[] {
  return listWaitingClusters(db)
    .filter(({ key, lane }) => lane === 'safe' && !except.has(key))
    .map(({ contactIds }) => contactIds);
}

/** What a batch over the safe lane would unite. */
export function previewBatch(db: BaseDatabase): ChannelOutput<'merges:previewBatch'> {
  const clusters = listSafeClusters(db);
  const readName = prepareCached<[number], string>(db, 'SELECT name FROM contacts WHERE id = ?').pluck();
  return {
    clusters: clusters.length,
    contacts: clusters.reduce((sum, ids) => sum + ids.length, 0),
    sample: clusters.slice(0, sampleLength).map((ids) => ({
      survivorId: proposeSurvivor(db, ids) ?? 0,
      contacts: ids.map((id) => ({ id, name: readName.get(id) ?? '' })),
    })),
  };
}

/** Unites every cluster of the safe lane as proposed, but those whose keys are left out, in one operation that one undo takes back. */
export async function runBatch(
  db: BaseDatabase,
  leftOut: readonly string[],
  at: Date,
  { signal, progress }: JobControl,
): Promise<ChannelOutput<'merges:runBatch'>> {
  const except = new Set(leftOut);
  const planned = listSafeClusters(db, except);
  if (planned.length === 0) return { operationId: null, clusters: 0, contacts: 0 };
  const params = { count: planned.flat().length, clusters: planned.length };
  const { operationId, value } = await runLongOperation(
    db,
    { kind: 'merge', params, at },
    { signal },
    async (operation) => {
      // While this waited for its turn the owner may have decided on some.
      const clusters = listSafeClusters(db, except);
      for (const [done, contactIds] of clusters.entries()) {
        const survivorId = proposeSurvivor(db, contactIds);
        if (survivorId !== undefined) uniteCards(db, { contactIds, survivorId, choices: [] }, at);
        if (done % clustersPerFlush === clustersPerFlush - 1) await operation.flush();
        if (done % clustersPerPause !== 0) continue;
        progress({ step: 'writing', done, total: clusters.length });
        await operation.pause();
      }
      return { clusters: clusters.length, contacts: clusters.flat().length };
    },
  );
  return { operationId, ...value };
}
