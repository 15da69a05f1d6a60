import { Button, Kbd } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicateLane } from '../../src-shared/duplicates/duplicate.ts';
import classes from './duplicates.module.css';
import { findUsualDecision, type QueueDecision, type QueueKey } from './queue-key.ts';

type Props = Readonly<{
  lane: DuplicateLane;
  companies: boolean;
  /** False while there is nothing to unite or to tell apart. */
  ready: boolean;
  /** What was decided last, in words; null when there is nothing to take back. */
  last: string | null;
  onAct: (asked: QueueKey) => void;
}>;

const digits = { merge: '1', distinct: '2', later: '3' } as const satisfies Record<QueueDecision, string>;

/** What can be said of the cards in view, each with its key. */
export function DecisionBar({ lane, companies, ready, last, onAct }: Props): ReactNode {
  const { t } = useTranslation('duplicates');
  const usual = findUsualDecision(lane);
  const words = {
    merge: t('acts.merge'),
    distinct: t(companies ? 'acts.distinctCompanies' : 'acts.distinct'),
    later: t('acts.later'),
  };
  const draw = (decision: QueueDecision): ReactNode => (
    <Button
      key={decision}
      variant={decision === usual ? 'filled' : 'default'}
      disabled={decision !== 'later' && !ready}
      aria-keyshortcuts={decision === usual ? `Enter ${digits[decision]}` : digits[decision]}
      rightSection={
        <span className={classes.keys} aria-hidden>
          {decision === usual ? <Kbd size="xs">Enter</Kbd> : null}
          <Kbd size="xs">{digits[decision]}</Kbd>
        </span>
      }
      onClick={() => onAct(decision)}
    >
      {words[decision]}
    </Button>
  );
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('acts.label')}>
      {draw('merge')}
      {draw('distinct')}
      {draw('later')}
      {last === null ? null : (
        <Button
          variant="subtle"
          aria-keyshortcuts="U"
          title={last}
          rightSection={
            <span className={classes.keys} aria-hidden>
              <Kbd size="xs">U</Kbd>
            </span>
          }
          onClick={() => onAct('undo')}
        >
          {t('acts.undo')}
        </Button>
      )}
      <p className={classes.keysHint}>
        <Kbd size="xs">↑</Kbd> <Kbd size="xs">↓</Kbd> {t('acts.neighbours')} <Kbd size="xs">Tab</Kbd>{' '}
        <Kbd size="xs">←</Kbd> <Kbd size="xs">→</Kbd> {t('acts.values')}
      </p>
    </div>
  );
}
