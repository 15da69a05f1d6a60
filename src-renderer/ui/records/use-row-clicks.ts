import { useMemo, useRef, useEffect, type MouseEvent } from 'react';

/** What the rows of a list do when clicked; one listener for all of them. */
export type RowClicks = Readonly<{
  onOpen: (index: number) => void;
  onToggle: (index: number) => void;
  onExtend: (index: number) => void;
  /** A link within a row (`data-link`) is followed instead of opening the row. */
  onLink?: (link: string) => void;
}>;

/** Tells a click on a row from one on its box or on a link in it; Ctrl chooses, Shift chooses up to here. */
export function useRowClicks(actions: RowClicks): Readonly<{ onClick: (event: MouseEvent) => void }> {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  return useMemo(
    () => ({
      onClick: (event) => {
        const { target } = event;
        if (!(target instanceof Element)) return;
        const link = target.closest<HTMLElement>('[data-link]')?.dataset['link'];
        if (link !== undefined) return latest.current.onLink?.(link);
        const index = Number(target.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? -1);
        if (index < 0) return;
        if (event.shiftKey) latest.current.onExtend(index);
        else if (event.ctrlKey || target.matches('[data-check]')) latest.current.onToggle(index);
        else latest.current.onOpen(index);
      },
    }),
    [],
  );
}
