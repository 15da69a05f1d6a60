/** Counts right and wrong cells by column and remembers some of the wrong ones. */
export type ScoreBoard = Readonly<{
  /** Notes one cell; `right` when it holds what the truth says. */
  note: (column: string, right: boolean, example: () => string) => void;
  /** Share of right cells by column, 0 to 1. */
  shares: () => ReadonlyMap<string, number>;
  /** Wrong cells, up to five a column. */
  misses: () => readonly string[];
}>;

/** An empty board. */
export function createScoreBoard(): ScoreBoard {
  const columns = new Map<string, { right: number; all: number; misses: string[] }>();
  return {
    note: (column, right, example) => {
      const score = columns.get(column) ?? { right: 0, all: 0, misses: [] };
      columns.set(column, score);
      score.all += 1;
      if (right) score.right += 1;
      else if (score.misses.length < 5) score.misses.push(`${column}: ${example()}`);
    },
    shares: () => new Map([...columns].map(([column, { right, all }]) => [column, right / all])),
    misses: () => [...columns.values()].flatMap(({ misses }) => misses),
  };
}
