import { describe, expect, it } from 'vitest';
import { listRunningSteps } from '../../../src-renderer/import/running-steps.ts';
import type { JobProgress } from '../../../src-shared/contract/job-progress.ts';

const show = (progress: JobProgress | null, copied: boolean): string =>
  listRunningSteps(progress, copied)
    .map(({ name, state }) => `${name} ${state}`)
    .join(', ');

describe('listRunningSteps', () => {
  it('begins with the copy', () => {
    expect(show(null, false)).toBe('copy current, write later, index later');
    expect(show({ step: 'verifying', done: 1, total: 2 }, true)).toBe(
      'copy current, write later, index later',
    );
  });

  it('counts the copy as done only when one was made', () => {
    const writing = { step: 'writing', done: 500, total: 1200 } as const;
    expect(show(writing, true)).toBe('copy done, write current, index later');
    expect(show(writing, false)).toBe('noCopy done, write current, index later');
  });

  it('comes to the search when every row is written', () => {
    expect(show({ step: 'writing', done: 1200, total: 1200 }, true)).toBe(
      'copy done, write done, index current',
    );
    expect(show({ step: 'indexing', done: 0, total: null }, true)).toBe(
      'copy done, write done, index current',
    );
  });
});
