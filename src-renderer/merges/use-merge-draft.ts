import { useMemo, useState } from 'react';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import type { ChannelInput } from '../../src-shared/contract/contract.ts';
import type { MergeChoices } from './compose-merge-rows.ts';

const noChoices: MergeChoices = new Map();

/** The proposal for some cards and what the owner chose over it. `request` is null until the proposal is there. */
export function useMergeDraft(contactIds: readonly number[]) {
  const ids = useMemo(() => contactIds.toSorted((one, other) => one - other), [contactIds]);
  const enabled = ids.length > 1;
  const query = useQueryChannel('merges:propose', { contactIds: ids }, { enabled, keepPrevious: true });
  const [choices, setChoices] = useState(noChoices);
  const proposal = query.isPlaceholderData || !enabled ? undefined : query.data;
  const choose = (fieldId: string, contactId: number | null): void =>
    setChoices((old) => {
      const next = new Map(old);
      if (contactId === null) next.delete(fieldId);
      else next.set(fieldId, contactId);
      return next;
    });
  const request: ChannelInput<'merges:run'> | null =
    proposal === undefined
      ? null
      : {
          contactIds: ids,
          survivorId: proposal.survivorId,
          choices: [...choices]
            .filter(([, contactId]) => ids.includes(contactId))
            .map(([fieldId, contactId]) => ({ fieldId, contactId })),
        };
  return { query, choices, choose, request };
}
