import { useCallback, useMemo, useState } from 'react';
import type { DuplicateCluster, DuplicateLane } from '../../src-shared/duplicates/duplicate.ts';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { usePrefetchedProposals } from '../merges/use-prefetched-proposals.ts';
import { arrangeQueue } from './arrange-queue.ts';
import { useDuplicateWork } from './duplicate-work.ts';

const pageSize = 50;
const most = 200;
const ahead = 20;

/** How many clusters are asked for, so that some are ahead of the place where the owner is. */
function countWanted(place: number, later: number): number {
  return Math.min(most, Math.ceil((place + later + ahead) / pageSize) * pageSize);
}

const listIds = (cluster: DuplicateCluster): readonly number[] => cluster.contacts.map(({ id }) => id);

/** The clusters of a lane one after another: the one in view and the ways to its neighbours. */
export function useClusterQueue(lane: DuplicateLane) {
  const { marks } = useDuplicateWork();
  const [asked, setAsked] = useState(0);
  const limit = countWanted(asked, marks.later.length);
  const query = useQueryChannel('duplicates:clusters', { lane, offset: 0, limit }, { keepPrevious: true });
  const queue = useMemo(() => arrangeQueue(query.data?.clusters ?? [], marks), [query.data, marks]);
  const place = Math.max(0, Math.min(asked, queue.length - 1));
  const near = [queue[place + 1], queue[place + 2], queue[place - 1]];
  usePrefetchedProposals(near.flatMap((cluster) => (cluster === undefined ? [] : [listIds(cluster)])));
  const loaded = query.data?.clusters.length ?? 0;
  const step = useCallback(
    (by: number) => setAsked(Math.max(0, Math.min(place + by, queue.length - 1))),
    [place, queue.length],
  );
  const goFirst = useCallback(() => setAsked(0), []);
  return {
    query,
    cluster: queue[place] ?? null,
    place,
    /** How many wait in the lane, those beyond the loaded ones too. */
    total: Math.max(queue.length, (query.data?.total ?? 0) - (loaded - queue.length)),
    step,
    goFirst,
  };
}
