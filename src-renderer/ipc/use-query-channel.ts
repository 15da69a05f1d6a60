import {
  keepPreviousData,
  queryOptions,
  useQuery,
  type UseQueryOptions,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { AppError } from '../../src-shared/contract/app-error.ts';
import type {
  ChannelInput,
  ChannelName,
  ChannelOutput,
  Contract,
} from '../../src-shared/contract/contract.ts';
import { useBaseConnection, type BaseConnection } from './base-connection.ts';

/** Channels that only read. */
export type QueryChannel = {
  [Name in ChannelName]: Contract[Name]['kind'] extends 'query' ? Name : never;
}[ChannelName];

/** What may be set for one query: ask later, or keep the last answer on the screen while the next one comes. */
export type QueryChannelOptions = Readonly<{ enabled?: boolean; keepPrevious?: boolean; gcTime?: number }>;

/** Options of a channel's query, for useQueries, prefetching and reading the cache; the key is [channel, input]. */
export function queryChannelOptions<Name extends QueryChannel>(
  connection: Pick<BaseConnection, 'getClient'>,
  name: Name,
  input: ChannelInput<Name>,
): UseQueryOptions<ChannelOutput<Name>, AppError> & { queryKey: readonly unknown[] } {
  return queryOptions<ChannelOutput<Name>, AppError>({
    queryKey: [name, input],
    queryFn: ({ signal }) => connection.getClient().call(name, input, { signal }),
  });
}

/** Reads a channel and keeps the answer until something is written. A query that left the screen is cancelled. */
export function useQueryChannel<Name extends QueryChannel>(
  name: Name,
  input: ChannelInput<Name>,
  options: QueryChannelOptions = {},
): UseQueryResult<ChannelOutput<Name>, AppError> {
  const connection = useBaseConnection();
  return useQuery<ChannelOutput<Name>, AppError>({
    ...queryChannelOptions(connection, name, input),
    ...(options.enabled === undefined ? {} : { enabled: options.enabled }),
    ...(options.gcTime === undefined ? {} : { gcTime: options.gcTime }),
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}
