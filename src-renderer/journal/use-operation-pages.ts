import { useInfiniteQuery } from '@tanstack/react-query';
import type { Operation } from '../../src-shared/journal/operation.ts';
import { useBaseConnection } from '../ipc/base-connection.ts';
import type { ReadQuery } from '../ui/query-view.tsx';

const pageSize = 100;
const firstPage: number | null = null;

type OperationPages = Readonly<{
  query: ReadQuery<readonly Operation[]>;
  hasMore: boolean;
  showMore: () => void;
}>;

/** The operations of the journal, newest first, a page more at each wish; all pages are read anew after a write. */
export function useOperationPages(): OperationPages {
  const connection = useBaseConnection();
  const query = useInfiniteQuery({
    queryKey: ['journal:operations', 'pages'],
    initialPageParam: firstPage,
    queryFn: ({ pageParam, signal }) =>
      connection.getClient().call('journal:operations', { limit: pageSize, before: pageParam }, { signal }),
    getNextPageParam: ({ operations }) =>
      operations.length < pageSize ? undefined : (operations.at(-1)?.id ?? undefined),
    select: ({ pages }) => pages.flatMap((page) => page.operations),
  });
  return { query, hasMore: query.hasNextPage, showMore: () => void query.fetchNextPage() };
}
