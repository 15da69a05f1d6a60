import { useMemo } from 'react';
import { useQueryChannel } from '../ipc/use-query-channel.ts';

/** The names of cards by id, in the order of the ids; nameless until they are read. */
export function useMergeCards(
  contactIds: readonly number[],
): readonly Readonly<{ id: number; name: string }>[] {
  const { data } = useQueryChannel('contacts:rows', { ids: [...contactIds], fields: [] });
  return useMemo(() => {
    const names = new Map(data?.rows.map(({ id, name }) => [id, name]));
    return contactIds.map((id) => ({ id, name: names.get(id) ?? '' }));
  }, [contactIds, data]);
}
