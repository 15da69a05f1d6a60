import type { BaseContext } from '../base/base-context.ts';
import type { HandlersOf } from '../contract/handlers.ts';
import { runOperation } from '../journal/run-operation.ts';
import { countByLane, describeDuplicates } from './duplicate-state.ts';
import { explainPairs } from './pair-store.ts';
import { tellApart } from './told-apart.ts';
import { listTwinContacts } from './twin-contacts.ts';
import { listWaitingClusters } from './waiting-clusters.ts';

/** Handlers of finding duplicates and of «разные люди». */
export const duplicateHandlers = {
  'duplicates:scan': async ({ db }) => {
    const byLane = countByLane(db);
    return Promise.resolve({ pairs: 0, clusters: 0, byLane, ms: 0 });
  },
  'duplicates:state': ({ db, now }) => describeDuplicates(db, now()),
  'duplicates:clusters': ({ db }, { lane, offset, limit }) => {
    const inLane = listWaitingClusters(db).filter((cluster) => cluster.lane === lane);
    const page = inLane.slice(offset, offset + limit);
    return {
      total: inLane.length,
      clusters: page.map(({ contactIds, pairs, ...cluster }) => ({
        ...cluster,
        contacts: listTwinContacts(db, contactIds),
        pairs: explainPairs(db, pairs),
      })),
    };
  },
  'duplicates:check': () => ({ twins: [] }),
  'duplicates:distinct': ({ db, now }, { contactIds }) => {
    const at = now();
    const [first] = listTwinContacts(db, contactIds);
    const params = { name: first?.name ?? '', count: contactIds.length };
    const { operationId } = runOperation(db, { kind: 'distinct', params, at }, () =>
      tellApart(db, contactIds, at),
    );
    return { operationId };
  },
} satisfies HandlersOf<
  BaseContext,
  'duplicates:scan' | 'duplicates:state' | 'duplicates:clusters' | 'duplicates:check' | 'duplicates:distinct'
>;
