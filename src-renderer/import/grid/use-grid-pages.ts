import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { ChannelOutput } from '../../../src-shared/contract/contract.ts';
import type { ImportGridRow } from '../../../src-shared/import/import-preview.ts';
import { useBaseConnection } from '../../ipc/base-connection.ts';
import { queryChannelOptions } from '../../ipc/use-query-channel.ts';
import { findGridIndex } from './find-grid-index.ts';

const mostRows = 100;
const fewestRows = 10;
const cellsOfPage = 6000;

type GridPages = Readonly<{
  /** Undefined while the page is being read. */
  getRow: (index: number) => ImportGridRow | undefined;
  /** How many rows there are as far as the pages read have shown; null while the end is unknown. */
  end: number | null;
  /** The index of a row of the sheet. */
  findIndex: (row: number, count: number) => Promise<number>;
}>;

/** The rows of the file's grid between two indexes, by pages of a hundred; of fewer where rows are wide. */
export function useGridPages(importId: string, columns: number, first: number, last: number): GridPages {
  const pageRows = Math.max(fewestRows, Math.min(mostRows, Math.floor(cellsOfPage / Math.max(1, columns))));
  const connection = useBaseConnection();
  const queryClient = useQueryClient();
  const firstPage = Math.floor(Math.max(0, first) / pageRows);
  const lastPage = Math.floor(Math.max(0, last) / pageRows);
  const options = useCallback(
    (page: number) => ({
      ...queryChannelOptions(connection, 'import:grid', {
        importId,
        offset: page * pageRows,
        limit: pageRows,
      }),
      gcTime: 60_000,
    }),
    [connection, importId, pageRows],
  );
  const queries = useMemo(
    () => Array.from({ length: lastPage - firstPage + 1 }, (_, place) => options(firstPage + place)),
    [firstPage, lastPage, options],
  );
  const pages = useQueries({ queries });

  const getRow = (index: number): ImportGridRow | undefined =>
    pages[Math.floor(index / pageRows) - firstPage]?.data?.rows[index % pageRows];
  const short = pages.findIndex(({ data }) => data !== undefined && data.rows.length < pageRows);
  const end = short === -1 ? null : (firstPage + short) * pageRows + (pages[short]?.data?.rows.length ?? 0);
  const findIndex = useCallback(
    (row: number, count: number) =>
      findGridIndex(
        async (index) => {
          const page: ChannelOutput<'import:grid'> = await queryClient.fetchQuery(
            options(Math.floor(index / pageRows)),
          );
          return page.rows[index % pageRows]?.row ?? null;
        },
        count,
        row,
      ),
    [queryClient, options, pageRows],
  );
  return { getRow, end, findIndex };
}
