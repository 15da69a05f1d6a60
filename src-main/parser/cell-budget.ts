import { AppError } from '../../src-shared/contract/app-error.ts';

/** Counts places of cells over a whole file; `take` throws `fileTooLarge` when they run out. */
export type CellBudget = Readonly<{ take: (cells: number) => void }>;

/** What a row costs besides its cells, in places. */
export const rowOverhead = 4;

/** A budget of so many places. */
export function createCellBudget(most: number): CellBudget {
  let left = most;
  return {
    take: (cells) => {
      left -= cells;
      if (left < 0) throw new AppError('fileTooLarge');
    },
  };
}
