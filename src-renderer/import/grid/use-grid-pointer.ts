import { useState, type MouseEvent } from 'react';
import type { GridCell } from './grid-cell.ts';

type GridPointer = Readonly<{
  /** The cell under the mouse. */
  pointed: GridCell | null;
  pointer: Readonly<{
    onMouseOver: (event: MouseEvent) => void;
    onMouseLeave: () => void;
    onMouseDown: (event: MouseEvent) => void;
  }>;
}>;

/** What the mouse does over the cells: hovering looks at one, pressing chooses it. */
export function useGridPointer(onChoose: (cell: GridCell) => void): GridPointer {
  const [pointed, setPointed] = useState<GridCell | null>(null);
  return {
    pointed,
    pointer: {
      onMouseOver: ({ target }) => setPointed(readCellPlace(target)),
      onMouseLeave: () => setPointed(null),
      onMouseDown: ({ target }) => {
        const cell = readCellPlace(target);
        if (cell) onChoose(cell);
      },
    },
  };
}

/** The place of the cell that an event happened in; null outside of the cells. */
function readCellPlace(target: EventTarget): GridCell | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-row]') : null;
  return cell ? { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) } : null;
}
