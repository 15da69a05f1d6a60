import { atLeast, atMost, type Measurement } from '../bench/benchmark.ts';
import type { ScoreBoard } from './score-board.ts';

/** Turns a board into bars: as many contacts as rows of truth, and 99.5 % of the cells of every column right. Prints the misses. */
export function tellScores(board: ScoreBoard, contacts: number, rows: number): Measurement {
  for (const miss of board.misses()) console.error(miss);
  return {
    figures: { contacts, rows },
    bars: [
      atMost('contacts too many or too few', 0, Math.abs(contacts - rows)),
      ...[...board.shares()].map(([column, share]) => atLeast(`${column}, share right`, 0.995, share)),
    ],
  };
}
