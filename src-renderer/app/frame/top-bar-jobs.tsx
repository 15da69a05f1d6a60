import { CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { jobWords } from '../jobs/job-words.ts';
import { useRunningJobs } from '../jobs/running-job.ts';
import { findShare, ProgressLine } from '../../ui/progress-line.tsx';
import classes from './top-bar.module.css';

/** The job under way with its share and a way to stop it, whichever section is open. */
export function TopBarJobs(): ReactNode {
  const { t } = useTranslation('app');
  const job = useRunningJobs().at(-1);
  if (!job) return null;
  const { progress } = job;
  const share = findShare(progress);
  const name = t(`jobs.${jobWords[job.channel]}`);
  return (
    <section className={classes.job} aria-label={t('frame.jobs')}>
      <span>{name}</span>
      <ProgressLine label={name} progress={progress} className={classes.jobLine} />
      {share === null ? null : <span className={classes.share}>{Math.floor(share * 100)} %</span>}
      <CloseButton
        size="sm"
        aria-label={t('frame.cancelJob')}
        title={t('frame.cancelJob')}
        onClick={job.cancel}
      />
    </section>
  );
}
