import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { AppError } from '../../src-shared/contract/app-error.ts';
import type {
  ChannelInput,
  ChannelName,
  ChannelOutput,
  Contract,
} from '../../src-shared/contract/contract.ts';
import { useBaseConnection } from './base-connection.ts';
import { invalidateQueries, type Invalidates } from './invalidate-queries.ts';

/** Channels that write. */
export type CommandChannel = {
  [Name in ChannelName]: Contract[Name]['kind'] extends 'command' ? Name : never;
}[ChannelName];

/** Writes through a channel; afterwards everything that was read is asked for again unless told otherwise. */
export function useCommandChannel<Name extends CommandChannel>(
  name: Name,
  options: Readonly<{ invalidates?: Invalidates }> = {},
): UseMutationResult<ChannelOutput<Name>, AppError, ChannelInput<Name>> {
  const connection = useBaseConnection();
  const queryClient = useQueryClient();
  return useMutation<ChannelOutput<Name>, AppError, ChannelInput<Name>>({
    mutationFn: (input) => connection.getClient().call(name, input),
    onSuccess: () => invalidateQueries(queryClient, options.invalidates ?? 'everything'),
  });
}
