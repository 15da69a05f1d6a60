/** A place in the grid: the index of the row in the sheet's order, the position of the column. */
export type GridCell = Readonly<{ row: number; column: number }>;

/** A place that the owner asked to see; a new object each time, so that the same place can be asked for again. */
export type GridTarget = Readonly<{ row: number; column: string | null }>;

type Size = Readonly<{ rows: number; columns: number; page: number }>;
type Key = Readonly<{ key: string; ctrlKey: boolean }>;

/** Where a key leads from a cell; null for keys that do not walk. */
export function walkCell({ key, ctrlKey }: Key, cell: GridCell, size: Size): GridCell | null {
  const to = findTarget(key, ctrlKey, cell, size);
  return to && { row: clamp(to.row, size.rows - 1), column: clamp(to.column, size.columns - 1) };
}

function findTarget(key: string, ctrl: boolean, { row, column }: GridCell, size: Size): GridCell | null {
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'PageUp':
      return { row: row - size.page, column };
    case 'PageDown':
      return { row: row + size.page, column };
    case 'Home':
      return { row: ctrl ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrl ? size.rows - 1 : row, column: size.columns - 1 };
    default:
      return null;
  }
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}
