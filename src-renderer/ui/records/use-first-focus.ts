import { useEffect, type RefObject } from 'react';

/** Gives the list the keyboard as soon as there is one, unless the owner is somewhere already. */
export function useFirstFocus(list: RefObject<HTMLElement | null>, ready: boolean): void {
  useEffect(() => {
    if (ready && document.activeElement === document.body) list.current?.focus({ preventScroll: true });
  }, [list, ready]);
}
