import { useEffect, type KeyboardEvent, type RefObject } from 'react';
import type { ImportColumn } from '../../../src-shared/import/import-preview.ts';
import { walkCell, type GridCell, type GridTarget } from './grid-cell.ts';
import { cellElementId } from './import-grid-row.tsx';

/** The height of a row in pixels. */
export const rowHeight = 30;

type Walk = Readonly<{
  scroll: RefObject<HTMLElement | null>;
  current: GridCell | null;
  /** The first row in view. */
  first: number;
  count: number;
  columns: readonly ImportColumn[];
  target: GridTarget | null;
  findIndex: (row: number, count: number) => Promise<number>;
  onWalk: (cell: GridCell, align: 'auto' | 'center') => void;
}>;

/** Walks over the cells: by keys, and to a place that the owner asked to see. Answers what the grid does with a key. */
export function useGridWalk(walk: Walk): (event: KeyboardEvent) => void {
  const { scroll, current, first, count, columns, target, findIndex, onWalk } = walk;

  const goTo = (cell: GridCell, align: 'auto' | 'center'): void => {
    onWalk(cell, align);
    // The row is drawn by then.
    requestAnimationFrame(() =>
      document
        .querySelector(`#${cellElementId(cell.row, cell.column)}`)
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    );
  };

  useEffect(() => {
    if (!target) return undefined;
    let wanted = true;
    const show = (row: number): void => {
      const column = columns.findIndex(({ heading }) => heading === target.column);
      if (wanted && row >= 0) goTo({ row, column: Math.max(0, column) }, 'center');
    };
    // A file that is closed meanwhile has no rows to show; the screen says so itself.
    findIndex(target.row, count).then(show, () => undefined);
    return () => {
      wanted = false;
    };
    // Only a newly asked place moves the grid.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [target]);

  return (event) => {
    if (event.target !== event.currentTarget) return;
    const start = { row: first, column: 0 };
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight) - 3);
    const next = walkCell(event, current ?? start, { rows: count, columns: columns.length, page });
    if (!next) return;
    event.preventDefault();
    goTo(current ? next : start, 'auto');
  };
}
