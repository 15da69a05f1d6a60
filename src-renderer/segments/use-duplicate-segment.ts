import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Segment } from '../../src-shared/segments/segment.ts';
import { useToldError } from '../contacts/use-told-error.ts';
import { useBaseConnection } from '../ipc/base-connection.ts';
import { queryChannelOptions } from '../ipc/use-query-channel.ts';
import { composeSegmentView } from './segment-view.ts';
import { nameCopy } from './name-copy.ts';
import type { SegmentActs } from './use-segment-acts.ts';

/** Makes a copy of a segment: of a rule the same rule, of a list the same clients. */
export function useDuplicateSegment(acts: SegmentActs): (segment: Segment) => Promise<void> {
  const { t } = useTranslation('segmentActs');
  const connection = useBaseConnection();
  const queryClient = useQueryClient();
  const tellError = useToldError();
  return useCallback(
    async ({ id, name, rule }) => {
      try {
        const { segments } = await queryClient.fetchQuery(
          queryChannelOptions(connection, 'segments:list', {}),
        );
        const copy = nameCopy(
          name,
          segments.map((each) => each.name),
          {
            first: (of) => t('copyName', { name: of }),
            numbered: (of, number) => t('copyNameNumbered', { name: of, number }),
          },
        );
        if (rule !== null) {
          await acts.create(copy, rule);
          return;
        }
        const input = { view: composeSegmentView(id), limit: null };
        const { ids } = await queryClient.fetchQuery(queryChannelOptions(connection, 'contacts:find', input));
        await acts.create(copy, null, [...ids]);
      } catch (thrown) {
        tellError(thrown);
      }
    },
    [t, connection, queryClient, tellError, acts],
  );
}
