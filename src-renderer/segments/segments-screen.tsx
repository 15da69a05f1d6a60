import { Button } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { QueryView } from '../ui/query-view.tsx';
import { Screen } from '../ui/screen.tsx';
import { StateMessage } from '../ui/state-message.tsx';
import { useRoute } from '../ui/use-route.ts';
import { CombineSegments } from './combine-segments.tsx';
import { NewList } from './new-list.tsx';
import { NewSegment } from './new-segment.tsx';
import { ReadyChooser } from './ready-chooser.tsx';
import { SegmentDetail } from './segment-detail.tsx';
import { SegmentTable } from './segment-table.tsx';
import classes from './segments.module.css';
import { useSegmentActs } from './use-segment-acts.ts';

/** Segments with their figures; one segment when its id is in the route. */
export function SegmentsScreen(): ReactNode {
  const { t } = useTranslation(['segments', 'segmentActs']);
  const { id } = useRoute();
  const query = useQueryChannel('segments:list', {});
  const acts = useSegmentActs();
  const [shown, setShown] = useState<'new' | 'combine' | 'ready' | null>(null);
  const all = query.data?.segments ?? [];
  const chosen = id === null ? undefined : all.find((each) => each.id === id);
  if (chosen !== undefined) return <SegmentDetail key={chosen.id} segment={chosen} acts={acts} />;
  const close = (): void => setShown(null);
  if (shown === 'new') return <NewSegment acts={acts} onDone={close} />;
  return (
    <Screen title={t('segments:title')} lead={t('segments:lead')}>
      <div className={classes.bar}>
        <Button onClick={() => setShown('new')}>{t('segments:new.open')}</Button>
        <Button variant="default" onClick={() => setShown('ready')}>
          {t('segments:readyAdd')}
        </Button>
        <NewList acts={acts} />
        <Button
          variant="default"
          disabled={all.length < 2}
          title={all.length < 2 ? t('segmentActs:combine.needTwo') : undefined}
          onClick={() => setShown('combine')}
        >
          {t('segmentActs:combine.open')}
        </Button>
      </div>
      <QueryView query={query}>
        {({ segments }) =>
          segments.length === 0 ? (
            <StateMessage
              icon={<IconUsersGroup size={28} stroke={1.5} />}
              title={t('segments:empty')}
              text={t('segments:emptyText')}
            >
              <Button variant="default" onClick={() => setShown('ready')}>
                {t('segmentActs:ready.choose')}
              </Button>
            </StateMessage>
          ) : (
            <SegmentTable segments={segments} acts={acts} />
          )
        }
      </QueryView>
      <ReadyChooser opened={shown === 'ready'} acts={acts} onClose={close} />
      <CombineSegments opened={shown === 'combine'} segments={all} acts={acts} onClose={close} />
    </Screen>
  );
}
