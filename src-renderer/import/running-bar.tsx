import { Button } from '@mantine/core';
import { IconCheck, IconCircle, IconCircleDot } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobProgress } from '../../src-shared/contract/job-progress.ts';
import { ProgressLine } from '../ui/progress-line.tsx';
import { useFormat } from '../ui/use-format.ts';
import classes from './forecast-bar.module.css';
import { listRunningSteps } from './running-steps.ts';

type Props = Readonly<{ progress: JobProgress | null; copied: boolean; onCancel: () => void }>;

const icons = { done: IconCheck, current: IconCircleDot, later: IconCircle } as const;

/** The move under way, step by step, with a way to stop it. */
export function RunningBar({ progress, copied, onCancel }: Props): ReactNode {
  const { t } = useTranslation(['import', 'app']);
  const format = useFormat();
  const counted = progress?.total && progress.total > 1 ? progress.total : null;
  return (
    <footer className={classes.bar} title={t('import:forecast.runningHint')}>
      <ol className={classes.steps} aria-label={t('import:steps.label')}>
        {listRunningSteps(progress, copied).map(({ name, state }) => {
          const Icon = icons[state];
          return (
            <li
              key={name}
              className={classes.step}
              data-state={state}
              aria-current={state === 'current' ? 'step' : undefined}
            >
              <Icon size={16} stroke={1.8} aria-hidden />
              {t(`import:steps.${name}`)}
            </li>
          );
        })}
      </ol>
      <ProgressLine label={t('import:forecast.running')} progress={progress} className={classes.track} />
      <span className={classes.figures}>
        {counted === null ? null : `${format.number(progress?.done ?? 0)} / ${format.number(counted)}`}
      </span>
      <Button variant="default" onClick={onCancel}>
        {t('app:frame.cancelJob')}
      </Button>
    </footer>
  );
}
