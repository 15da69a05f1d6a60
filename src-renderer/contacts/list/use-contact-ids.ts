import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ContactView } from '../../../src-shared/contacts/contacts-contract.ts';
import type { AppError } from '../../../src-shared/contract/app-error.ts';
import type { ChannelOutput } from '../../../src-shared/contract/contract.ts';
import { useBaseConnection } from '../../ipc/base-connection.ts';
import { queryChannelOptions, useQueryChannel } from '../../ipc/use-query-channel.ts';
import { pageIds, rowsPerPage } from '../../ui/records/row-pages.ts';

const firstIds = 500;
const countAfter = 250;

type Found = ChannelOutput<'contacts:find'>;

/** The order of the list as far as it is known. */
export type ContactIds = Readonly<{
  ids: Int32Array;
  /** False while more of the list is coming. */
  whole: boolean;
  /** How many there are in all; null while that is being counted. */
  total: number | null;
  /** True when a search found more than it lists. */
  cut: boolean;
  layoutSwapped: boolean;
  /** The text that the ids answer: while a new one is being looked for, the one before it. */
  answered: string;
  loading: boolean;
  error: AppError | null;
  retry: () => void;
}>;

const none = new Int32Array(0);

/**
 * Ids of a view. The first 500 come with their first page of rows in one step, so that a list changes at once and not
 * by way of empty rows. Without a search the whole order follows; a search is ranked, so its first 500 are the list
 * and the rest is only counted.
 */
export function useContactIds(view: ContactView, fields: readonly string[]): ContactIds {
  const connection = useBaseConnection();
  const queryClient = useQueryClient();
  const searching = view.search !== '';
  const first = useQuery<Found & Readonly<{ answers: string }>, AppError>({
    queryKey: ['contacts:find', { view, limit: firstIds }, fields],
    placeholderData: keepPreviousData,
    gcTime: 30_000,
    queryFn: async ({ signal }) => {
      const client = connection.getClient();
      const found = await client.call('contacts:find', { view, limit: firstIds }, { signal });
      const input = { ids: pageIds(found.ids, 0, rowsPerPage), fields: [...fields] };
      if (input.ids.length > 0) {
        const rows = await client.call('contacts:rows', input, { signal });
        queryClient.setQueryData(queryChannelOptions(connection, 'contacts:rows', input).queryKey, rows);
      }
      return { ...found, answers: view.search };
    },
  });
  const more = first.data?.more === true && !first.isPlaceholderData;
  const whole = useQueryChannel(
    'contacts:find',
    { view, limit: null },
    { enabled: more && !searching, gcTime: 30_000 },
  );
  // Counting a broad search takes longer than showing it, so it waits until the owner stops typing.
  const [settled] = useDebouncedValue(view, countAfter);
  const count = useQueryChannel(
    'contacts:count',
    { view },
    { enabled: more && searching && settled === view, gcTime: 30_000 },
  );
  const found = more && !searching ? (whole.data ?? first.data) : first.data;
  const ids = found?.ids ?? none;
  return {
    ids,
    whole: found !== undefined && (searching || !found.more),
    total: searching && more ? (count.data?.total ?? null) : found?.more ? null : ids.length,
    cut: searching && more,
    layoutSwapped: Boolean(found && 'layoutSwapped' in found && found.layoutSwapped),
    answered: first.data?.answers ?? '',
    loading: first.data === undefined && !first.isError,
    error: first.error ?? whole.error,
    retry: () => void first.refetch(),
  };
}
