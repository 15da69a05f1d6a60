import { IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChannelOutput } from '../../src-shared/contract/contract.ts';
import { duplicateLanes } from '../../src-shared/duplicates/duplicate.ts';
import { StateMessage } from '../ui/state-message.tsx';
import { ClusterQueue } from './cluster-queue.tsx';
import { DecidedToday } from './decided-today.tsx';
import classes from './duplicates.module.css';
import { LaneTabs, type DuplicateTab } from './lane-tabs.tsx';
import { SafeLane } from './safe-lane.tsx';

type State = ChannelOutput<'duplicates:state'>;

type Props = Readonly<{
  state: State;
  /** The tab that the owner chose; null before the first choice. */
  asked: DuplicateTab | null;
  onTab: (tab: DuplicateTab) => void;
}>;

/** What the last search found, lane by lane. */
export function FoundDuplicates({ state, asked, onTab }: Props): ReactNode {
  const { t } = useTranslation('duplicates');
  const { byLane, decidedToday } = state;
  const today = decidedToday.merged + decidedToday.distinct;
  const waiting = duplicateLanes.reduce((sum, lane) => sum + byLane[lane], 0);
  const tab = asked ?? duplicateLanes.find((lane) => byLane[lane] > 0) ?? 'today';
  return (
    <>
      {waiting + today === 0 ? (
        <StateMessage
          icon={<IconCircleCheck size={28} stroke={1.5} />}
          title={t('nothing.title')}
          text={t('nothing.text')}
        />
      ) : (
        <>
          <LaneTabs tab={tab} counts={{ ...byLane, today }} onTab={onTab} />
          <div className={classes.lane} role="tabpanel" aria-labelledby={`duplicates-${tab}`}>
            {tab === 'today' ? (
              <DecidedToday allDone={waiting === 0} />
            ) : tab === 'safe' ? (
              <SafeLane state={state} />
            ) : (
              <ClusterQueue key={tab} lane={tab} state={state} />
            )}
          </div>
        </>
      )}
    </>
  );
}
