import type { QueryClient } from '@tanstack/react-query';
import type { ChannelName } from '../../src-shared/contract/contract.ts';

/** Which answers a write makes out of date. */
export type Invalidates = 'everything' | readonly ChannelName[];

/** Marks cached answers as out of date; those on the screen are asked for again. */
export function invalidateQueries(queryClient: QueryClient, invalidates: Invalidates): void {
  if (invalidates === 'everything') void queryClient.invalidateQueries();
  else for (const channel of invalidates) void queryClient.invalidateQueries({ queryKey: [channel] });
}
