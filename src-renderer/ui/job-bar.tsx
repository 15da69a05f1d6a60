import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobProgress } from '../../src-shared/contract/job-progress.ts';
import classes from './job-bar.module.css';
import { ProgressLine } from './progress-line.tsx';
import { useFormat } from './use-format.ts';

type Props = Readonly<{
  label: string;
  progress: JobProgress | null;
  onCancel?: (() => void) | undefined;
  /** The line under the words: for narrow places. */
  stacked?: boolean;
}>;

/** Long work inside a screen: what is being done, how far it is, and a way to stop it. */
export function JobBar({ label, progress, onCancel, stacked }: Props): ReactNode {
  const { t } = useTranslation('app');
  const format = useFormat();
  const detail =
    progress?.total && progress.total > 1
      ? t('frame.progress', {
          step: t(`steps.${progress.step}`),
          done: format.number(progress.done),
          total: format.number(progress.total),
        })
      : progress
        ? t(`steps.${progress.step}`)
        : null;
  return (
    <div className={classes.bar} data-stacked={stacked || undefined}>
      <output className={classes.words}>
        <div>{label}</div>
        {detail ? <div className={classes.detail}>{detail}</div> : null}
      </output>
      <ProgressLine label={label} progress={progress} className={classes.track} />
      {onCancel ? (
        <Button variant="default" onClick={onCancel}>
          {t('frame.cancelJob')}
        </Button>
      ) : null}
    </div>
  );
}
