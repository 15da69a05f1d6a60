import { describe, expect, it } from 'vitest';
import { stackBars } from '../../../src-renderer/stages/stack-bars.ts';

describe('stackBars', () => {
  it('stacks stages from the ground up and lets the fullest month take the whole height', () => {
    const [small, full] = stackBars(
      [
        { month: '2026-01', counts: [{ stage: 'vip', count: 5 }] },
        {
          month: '2026-02',
          counts: [
            { stage: 'inactive', count: 0 },
            { stage: 'vip', count: 15 },
            { stage: 'potential', count: 5 },
          ],
        },
      ],
      100,
    );
    expect(small).toEqual({
      month: '2026-01',
      total: 5,
      bars: [{ stage: 'vip', count: 5, y: 75, height: 25 }],
    });
    expect(full?.bars).toEqual([
      { stage: 'potential', count: 5, y: 75, height: 25 },
      { stage: 'vip', count: 15, y: 0, height: 75 },
    ]);
  });

  it('draws nothing where there is nobody', () => {
    expect(stackBars([{ month: '2026-01', counts: [] }], 100)[0]?.bars).toEqual([]);
  });
});
