import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { OrderRow } from '../../../src-shared/orders/order-view.ts';
import { findRow, listPages, pageIds, rowsPerPage } from '../../contacts/list/row-pages.ts';
import { useBaseConnection } from '../../ipc/base-connection.ts';
import { queryChannelOptions } from '../../ipc/use-query-channel.ts';

/** The rows of the list between two places, by pages; undefined while a page is being read. */
export function useOrderRows(
  ids: Int32Array,
  first: number,
  last: number,
): (index: number) => OrderRow | undefined {
  const connection = useBaseConnection();
  const lastKnown = Math.min(last, ids.length - 1);
  const firstPage = Math.floor(Math.max(0, first) / rowsPerPage);
  const lastPage = Math.floor(Math.max(0, lastKnown) / rowsPerPage);
  const inputs = useMemo(
    () =>
      ids.length === 0
        ? []
        : listPages(firstPage * rowsPerPage, lastPage * rowsPerPage, rowsPerPage).map((page) => ({
            ids: pageIds(ids, page, rowsPerPage),
          })),
    [ids, firstPage, lastPage],
  );
  const pages = useQueries({
    queries: inputs.map((input) => ({
      ...queryChannelOptions(connection, 'orders:rows', input),
      gcTime: 60_000,
    })),
  });
  return (index) => {
    const id = ids[index];
    const rows = pages[Math.floor(index / rowsPerPage) - firstPage]?.data?.rows;
    return id === undefined || !rows ? undefined : findRow(rows, id, index % rowsPerPage);
  };
}
