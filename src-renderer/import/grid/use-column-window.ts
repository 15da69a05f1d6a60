import { useEffect, useMemo, useState, type RefObject } from 'react';
import { findColumnWindow, type ColumnWindow } from './find-column-window.ts';
import type { GridColumn } from './grid-column.ts';

/** How far the grid must be scrolled before its columns are looked at again, in pixels. */
const step = 500;

/** The columns in sight of a scrolled grid; the same object while they are the same. `gutter` is the room of the row numbers. */
export function useColumnWindow(
  scroll: RefObject<HTMLElement | null>,
  columns: readonly GridColumn[],
  gutter: number,
): ColumnWindow {
  const [sight, setSight] = useState({ left: 0, width: 0 });
  useEffect(() => {
    const element = scroll.current;
    if (element === null) return undefined;
    const look = (): void => {
      const left = Math.floor(element.scrollLeft / step) * step;
      const width = Math.max(0, element.clientWidth - gutter);
      setSight((known) => (known.left === left && known.width === width ? known : { left, width }));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [scroll, gutter]);
  return useMemo(
    () =>
      findColumnWindow(
        columns.map(({ width }) => width),
        sight.left,
        // A step may hide as much of the window's right edge.
        sight.width === 0 ? 0 : sight.width + step,
      ),
    [columns, sight],
  );
}

/** Scrolls just so far that a column stands whole beside the row numbers. */
export function scrollToColumn(
  element: HTMLElement | null,
  columns: readonly GridColumn[],
  gutter: number,
  column: number,
): void {
  if (element === null) return;
  const start = columns.slice(0, column).reduce((sum, { width }) => sum + width, 0);
  const end = start + (columns[column]?.width ?? 0);
  const room = element.clientWidth - gutter;
  if (start < element.scrollLeft) element.scrollLeft = start;
  else if (end > element.scrollLeft + room) element.scrollLeft = Math.min(start, end - room);
}
