import { describe, expect, it } from 'vitest';
import { throttleProgress } from '../../../src-main/contract/throttle-progress.ts';
import type { JobProgress } from '../../../src-shared/contract/job-progress.ts';

describe('throttleProgress', () => {
  it('lets ten words a second through and every new step at once', () => {
    const sent: JobProgress[] = [];
    let now = 1000;
    const tell = throttleProgress(
      (progress) => sent.push(progress),
      () => now,
    );
    for (let done = 0; done < 1000; done += 1) {
      tell({ step: 'writing', done, total: 1000 });
      now += 1;
    }
    expect(sent.map((progress) => progress.done)).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900]);
    tell({ step: 'verifying', done: 0, total: null });
    expect(sent.at(-1)?.step).toBe('verifying');
  });
});
