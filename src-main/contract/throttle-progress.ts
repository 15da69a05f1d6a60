import type { JobProgress } from '../../src-shared/contract/job-progress.ts';

const INTERVAL_MS = 100;

/** Passes progress on at most ten times a second; the first word of a new step is never held back. */
export function throttleProgress(
  send: (progress: JobProgress) => void,
  clock: () => number = () => performance.now(),
): (progress: JobProgress) => void {
  let step: JobProgress['step'] | null = null;
  let sentAt = 0;
  return (progress) => {
    const now = clock();
    if (progress.step === step && now - sentAt < INTERVAL_MS) return;
    step = progress.step;
    sentAt = now;
    send(progress);
  };
}
