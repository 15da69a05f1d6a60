import { useQueries, type UseQueryOptions } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AppError } from '../../../src-shared/contract/app-error.ts';
import { findRow, listPages, pageIds, rowsPerPage } from './row-pages.ts';

type Identified = Readonly<{ id: number }>;
type Page<Row> = { rows: Row[] };

/** How one page of rows is asked for; the same function as long as the question is. */
export type AskPage<Row> = (
  ids: number[],
) => UseQueryOptions<Page<Row>, AppError> & { queryKey: readonly unknown[] };

/** The rows of a list between two places, by pages; undefined while a page is being read. */
export function useRowPages<Row extends Identified>(
  ids: Int32Array,
  { first, last }: Readonly<{ first: number; last: number }>,
  askPage: AskPage<Row>,
): (index: number) => Row | undefined {
  const lastKnown = Math.min(last, ids.length - 1);
  const firstPage = Math.floor(Math.max(0, first) / rowsPerPage);
  const lastPage = Math.floor(Math.max(0, lastKnown) / rowsPerPage);
  const queries = useMemo(
    () =>
      ids.length === 0
        ? []
        : listPages(firstPage * rowsPerPage, lastPage * rowsPerPage, rowsPerPage).map((page) => ({
            ...askPage(pageIds(ids, page, rowsPerPage)),
            gcTime: 60_000,
          })),
    [ids, askPage, firstPage, lastPage],
  );
  const pages = useQueries({ queries });
  return (index) => {
    const id = ids[index];
    const rows = pages[Math.floor(index / rowsPerPage) - firstPage]?.data?.rows;
    return id === undefined || !rows ? undefined : findRow(rows, id, index % rowsPerPage);
  };
}
