import { Button } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { QueryView } from '../ui/query-view.tsx';
import { Screen } from '../ui/screen.tsx';
import { StateMessage } from '../ui/state-message.tsx';
import { goTo, useRoute } from '../ui/use-route.ts';
import { SegmentDetail } from './segment-detail.tsx';
import { SegmentTable } from './segment-table.tsx';
import { StagesSection } from './stages-section.tsx';
import { useSegmentActs } from './use-segment-acts.ts';

/** Segments with their figures and the stages of clients; one segment when its id is in the route. */
export function SegmentsScreen(): ReactNode {
  const { t } = useTranslation('segments');
  const { id } = useRoute();
  const query = useQueryChannel('segments:list', {});
  const acts = useSegmentActs();
  const chosen = id === null ? undefined : query.data?.segments.find((each) => each.id === id);
  if (chosen !== undefined) return <SegmentDetail key={chosen.id} segment={chosen} acts={acts} />;
  return (
    <Screen
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <Button variant="default" onClick={() => goTo('contacts')}>
            {t('fromList')}
          </Button>
          <Button variant="default" title={t('readyHint')} onClick={() => void acts.addReady()}>
            {t('readyAdd')}
          </Button>
        </>
      }
    >
      <QueryView query={query}>
        {({ segments }) =>
          segments.length === 0 ? (
            <StateMessage
              icon={<IconUsersGroup size={28} stroke={1.5} />}
              title={t('empty')}
              text={t('emptyText')}
            />
          ) : (
            <SegmentTable segments={segments} />
          )
        }
      </QueryView>
      <StagesSection />
    </Screen>
  );
}
