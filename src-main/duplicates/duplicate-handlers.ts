import type { BaseContext } from '../base/base-context.ts';
import type { HandlersOf } from '../contract/handlers.ts';
import { runOperation } from '../journal/run-operation.ts';
import { checkCard } from './check-card.ts';
import { describeDuplicates } from './duplicate-state.ts';
import { createPace } from './linkage/pace.ts';
import { explainPairs } from './pair-store.ts';
import { scanDuplicates } from './scan-duplicates.ts';
import { tellApart } from './told-apart.ts';
import { listTwinContacts } from './twin-contacts.ts';
import { listWaitingClusters, prepareWaiting } from './waiting-clusters.ts';

/** Handlers of finding duplicates and of «разные люди». */
export const duplicateHandlers = {
  'duplicates:scan': (context, { full = false }, job) => scanDuplicates(context, full, job),
  'duplicates:state': async ({ db, now }) => {
    await prepareWaiting(db, createPace());
    return describeDuplicates(db, now());
  },
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
  'duplicates:check': ({ db, now }, { kind, values, exceptId }) => ({
    twins: checkCard(db, kind, values, exceptId ?? null, now()),
  }),
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
