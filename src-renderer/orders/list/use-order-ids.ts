import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AppError } from '../../../src-shared/contract/app-error.ts';
import type { ChannelOutput } from '../../../src-shared/contract/contract.ts';
import type { OrderView } from '../../../src-shared/orders/order-view.ts';
import { pageIds, rowsPerPage } from '../../ui/records/row-pages.ts';
import { useBaseConnection } from '../../ipc/base-connection.ts';
import { queryChannelOptions, useQueryChannel } from '../../ipc/use-query-channel.ts';

const firstIds = 500;
const none = new Int32Array(0);

/** The order of the list as far as it is known. */
export type OrderIds = Readonly<{
  ids: Int32Array;
  /** False while only the first of them are known. */
  whole: boolean;
  loading: boolean;
  error: AppError | null;
  retry: () => void;
}>;

/** Ids of a view: the first 500 come with their first page of rows in one step, then the whole order follows. */
export function useOrderIds(view: OrderView): OrderIds {
  const connection = useBaseConnection();
  const queryClient = useQueryClient();
  const first = useQuery<ChannelOutput<'orders:find'>, AppError>({
    queryKey: ['orders:find', { view, limit: firstIds }],
    placeholderData: keepPreviousData,
    gcTime: 30_000,
    queryFn: async ({ signal }) => {
      const client = connection.getClient();
      const found = await client.call('orders:find', { view, limit: firstIds }, { signal });
      const input = { ids: pageIds(found.ids, 0, rowsPerPage) };
      if (input.ids.length > 0) {
        const rows = await client.call('orders:rows', input, { signal });
        queryClient.setQueryData(queryChannelOptions(connection, 'orders:rows', input).queryKey, rows);
      }
      return found;
    },
  });
  const more = first.data?.more === true && !first.isPlaceholderData;
  const whole = useQueryChannel('orders:find', { view, limit: null }, { enabled: more, gcTime: 30_000 });
  const found = more ? (whole.data ?? first.data) : first.data;
  return {
    ids: found?.ids ?? none,
    whole: found?.more === false,
    loading: first.data === undefined && !first.isError,
    error: first.error ?? whole.error,
    retry: () => void first.refetch(),
  };
}
