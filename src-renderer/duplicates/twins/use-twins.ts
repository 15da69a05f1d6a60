import { useDebouncedValue } from '@mantine/hooks';
import type { ChannelInput, ChannelOutput } from '../../../src-shared/contract/contract.ts';
import { useQueryChannel } from '../../ipc/use-query-channel.ts';

/** A contact that is probably the one being written. */
export type Twin = ChannelOutput<'duplicates:check'>['twins'][number];

const pause = 200;
const nobody: readonly Twin[] = [];

/** Contacts that a card repeats as it is typed: asked when the typing pauses, and only the answer to the latest text counts. Null asks nothing. */
export function useTwins(typed: ChannelInput<'duplicates:check'> | null): readonly Twin[] {
  const [settled] = useDebouncedValue(JSON.stringify(typed), pause);
  const asked: ChannelInput<'duplicates:check'> | null = JSON.parse(settled);
  const { data } = useQueryChannel('duplicates:check', asked ?? { kind: 'person', values: {} }, {
    enabled: asked !== null,
    keepPrevious: true,
    gcTime: 10_000,
  });
  return typed === null || asked === null ? nobody : (data?.twins ?? nobody);
}
