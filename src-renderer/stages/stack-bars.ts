import { stages, type Stage } from '../../src-shared/stages/stage.ts';
import type { StageMonth } from '../../src-shared/stages/stages-contract.ts';

/** One piece of a column: where it stands within the height of the picture. */
export type StackedBar = Readonly<{ stage: Stage; count: number; y: number; height: number }>;

const sum = ({ counts }: StageMonth): number => counts.reduce((all, { count }) => all + count, 0);

/** The columns of a picture of this height, stages from the ground up; the fullest month takes all of it. */
export function stackBars(
  months: readonly StageMonth[],
  height: number,
): readonly Readonly<{ month: string; total: number; bars: readonly StackedBar[] }>[] {
  const most = Math.max(1, ...months.map((each) => sum(each)));
  return months.map((each) => {
    let ground = height;
    const bars = stages.flatMap((stage): StackedBar[] => {
      const count = each.counts.find((known) => known.stage === stage)?.count ?? 0;
      if (count === 0) return [];
      const tall = (count / most) * height;
      ground -= tall;
      return [{ stage, count, y: ground, height: tall }];
    });
    return { month: each.month, total: sum(each), bars };
  });
}
