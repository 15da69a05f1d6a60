import type { ReactNode } from 'react';
import type { JobProgress } from '../../src-shared/contract/job-progress.ts';
import classes from './progress-line.module.css';

type Props = Readonly<{ label: string; progress: JobProgress | null; className?: string | undefined }>;

/** The share of a job that is done, 0 to 1; null while it is unknown. */
export function findShare(progress: JobProgress | null): number | null {
  return progress?.total ? Math.min(1, progress.done / progress.total) : null;
}

/** A thin line that fills, or sweeps while the share is unknown. */
export function ProgressLine({ label, progress, className }: Props): ReactNode {
  const share = findShare(progress);
  return (
    <progress
      className={`${classes.line} ${className ?? ''}`}
      aria-label={label}
      max={1}
      {...(share === null ? {} : { value: share })}
    />
  );
}
