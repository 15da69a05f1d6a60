import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useBaseConnection } from '../ipc/base-connection.ts';
import { queryChannelOptions } from '../ipc/use-query-channel.ts';

/** Reads proposals before they are looked at, so that the next cards come at once. */
export function usePrefetchedProposals(groups: readonly (readonly number[])[]): void {
  const connection = useBaseConnection();
  const queryClient = useQueryClient();
  const asked = JSON.stringify(groups.map((ids) => ids.toSorted((one, other) => one - other)));
  useEffect(() => {
    const wanted: number[][] = JSON.parse(asked);
    for (const contactIds of wanted)
      void queryClient.prefetchQuery(queryChannelOptions(connection, 'merges:propose', { contactIds }));
  }, [connection, queryClient, asked]);
}
