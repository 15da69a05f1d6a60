import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ContactRow } from '../../../src-shared/contacts/contact.ts';
import { useBaseConnection } from '../../ipc/base-connection.ts';
import { queryChannelOptions } from '../../ipc/use-query-channel.ts';
import { findRow, listPages, pageIds, rowsPerPage } from './row-pages.ts';

type RowGetter = (index: number) => ContactRow | undefined;

/** The rows of the list between two indexes, by pages; undefined while a page is being read. */
export function useRowPages(
  ids: Int32Array,
  fields: readonly string[],
  first: number,
  last: number,
): RowGetter {
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
            fields: [...fields],
          })),
    [ids, fields, firstPage, lastPage],
  );
  const pages = useQueries({
    queries: inputs.map((input) => ({
      ...queryChannelOptions(connection, 'contacts:rows', input),
      gcTime: 60_000,
    })),
  });
  return (index) => {
    const id = ids[index];
    const rows = pages[Math.floor(index / rowsPerPage) - firstPage]?.data?.rows;
    return id === undefined || !rows ? undefined : findRow(rows, id, index % rowsPerPage);
  };
}
