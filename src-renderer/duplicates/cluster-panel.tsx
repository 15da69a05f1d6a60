import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicateCluster, DuplicateLane } from '../../src-shared/duplicates/duplicate.ts';
import { ComparedCards } from '../merges/compared-cards.tsx';
import { useMergedGroup } from '../merges/use-merged-group.ts';
import { ClusterReasons } from './cluster-reasons.tsx';
import { DecisionBar } from './decision-bar.tsx';
import classes from './duplicates.module.css';
import type { QueueKey } from './queue-key.ts';
import type { ClusterActs } from './use-cluster-acts.ts';
import { useQueueKeys } from './use-queue-keys.ts';

type Props = Readonly<{
  lane: DuplicateLane;
  cluster: DuplicateCluster;
  acts: ClusterActs;
  onStep: (by: number) => void;
}>;

/** One cluster: why its cards look alike, the cards side by side, and what can be said of them. */
export function ClusterPanel({ lane, cluster, acts, onStep }: Props): ReactNode {
  const { t } = useTranslation('duplicates');
  const panel = useRef<HTMLElement>(null);
  const group = useMergedGroup(cluster.contacts);
  const { ids, draft } = group;
  const names = group.names.join(', ');
  const ready = ids.length > 1;
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);

  const act = (asked: QueueKey): void => {
    const run: Readonly<Record<QueueKey, () => void>> = {
      merge: () => draft.request && acts.merge(cluster.key, names, draft.request),
      distinct: () => ready && acts.distinct(cluster.key, names, ids),
      later: () => acts.later(cluster.key),
      undo: acts.undoLast,
      next: () => onStep(1),
      previous: () => onStep(-1),
    };
    run[asked]();
  };
  useQueueKeys(lane, act);

  return (
    <section
      ref={panel}
      className={classes.panel}
      tabIndex={-1}
      aria-label={t('group', { names: cluster.contacts.map(({ name }) => name).join(', ') })}
    >
      <ClusterReasons cluster={cluster} />
      <ComparedCards group={group} />
      <DecisionBar
        lane={lane}
        companies={cluster.contacts.every(({ kind }) => kind === 'organization')}
        ready={ready}
        last={acts.last}
        onAct={act}
      />
    </section>
  );
}
