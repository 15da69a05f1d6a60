import { useMemo, useRef, useEffect, type MouseEvent } from 'react';
import { useOpenLink } from '../points/use-open-link.ts';

/** What the rows of the list do when clicked; one listener for all of them. */
export type RowClicks = Readonly<{
  onOpen: (index: number) => void;
  onToggle: (index: number) => void;
  onExtend: (index: number) => void;
}>;

/** Tells a click on a row from one on its box or on a phone in it; Ctrl chooses, Shift chooses up to here. */
export function useRowClicks(actions: RowClicks): Readonly<{ onClick: (event: MouseEvent) => void }> {
  const latest = useRef(actions);
  const openLink = useOpenLink();
  useEffect(() => {
    latest.current = actions;
  });
  return useMemo(
    () => ({
      onClick: (event) => {
        const { target } = event;
        if (!(target instanceof Element)) return;
        const link = target.closest<HTMLElement>('[data-link]')?.dataset['link'];
        if (link !== undefined) return openLink(link);
        const index = Number(target.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? -1);
        if (index < 0) return;
        if (event.shiftKey) latest.current.onExtend(index);
        else if (event.ctrlKey || target.matches('[data-check]')) latest.current.onToggle(index);
        else latest.current.onOpen(index);
      },
    }),
    [openLink],
  );
}
