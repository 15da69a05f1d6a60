import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChannelOutput } from '../../src-shared/contract/contract.ts';
import type { DuplicateLane } from '../../src-shared/duplicates/duplicate.ts';
import { QueryView } from '../ui/query-view.tsx';
import { useFormat } from '../ui/use-format.ts';
import { ClusterPanel } from './cluster-panel.tsx';
import classes from './duplicates.module.css';
import { LaneDone } from './lane-done.tsx';
import { useClusterActs } from './use-cluster-acts.ts';
import { useClusterQueue } from './use-cluster-queue.ts';

type Props = Readonly<{ lane: DuplicateLane; state: ChannelOutput<'duplicates:state'> }>;

/** The clusters of a lane one after another; the next one is there at once. */
export function ClusterQueue({ lane, state }: Props): ReactNode {
  const { t } = useTranslation('duplicates');
  const format = useFormat();
  const { query, cluster, place, total, step, goFirst } = useClusterQueue(lane);
  const acts = useClusterActs(goFirst);
  const { byLane, decidedToday } = state;
  const done = decidedToday.merged + decidedToday.distinct;
  const waiting = byLane.safe + byLane.review + byLane.family;
  return (
    <QueryView query={query}>
      {() =>
        cluster === null ? (
          <LaneDone lane={lane} allDone={waiting === 0} acts={acts} />
        ) : (
          <>
            <div className={classes.line}>
              <p className={classes.hint}>{t(`hints.${lane}`)}</p>
              <output className={classes.figures}>
                {t('place', { place: format.number(place + 1), total: format.number(total) })}
                {' · '}
                {t('progress', { done: format.number(done), total: format.number(done + waiting) })}
              </output>
            </div>
            <ClusterPanel key={cluster.key} lane={lane} cluster={cluster} acts={acts} onStep={step} />
          </>
        )
      }
    </QueryView>
  );
}
