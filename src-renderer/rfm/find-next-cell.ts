const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -4],
  End: [0, 4],
};

/** The cell of the grid of 5 × 5 to which a key leads, at the edge the same one; null for any other key. */
export function findNextCell(current: number, key: string): number | null {
  const step = steps[key];
  if (step === undefined) return null;
  const row = Math.min(4, Math.max(0, Math.floor(current / 5) + step[0]));
  const column = Math.min(4, Math.max(0, (current % 5) + step[1]));
  return row * 5 + column;
}
