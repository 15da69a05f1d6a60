import { useEffect } from 'react';
import { useBaseConnection } from '../../ipc/base-connection.ts';
import { shell } from '../../ipc/shell.ts';
import { sections } from '../../ui/route.ts';
import { goTo } from '../../ui/use-route.ts';
import { goToSearch } from './go-to-search.ts';

/** Keys of the whole window, by their place on the keyboard so that they work in any layout: Ctrl+L locks, Ctrl+F searches, Ctrl+1…9 opens a section. */
export function useFrameKeys(): void {
  const { lock } = useBaseConnection();

  useEffect(() => shell.onEvent((event) => void (event.type === 'lockRequested' && lock())), [lock]);

  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.altKey || event.shiftKey || event.defaultPrevented) return;
      const act = findAction(event.code, lock);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [lock]);
}

function findAction(code: string, lock: () => Promise<void>): (() => void) | null {
  if (code === 'KeyL') return () => void lock();
  if (code === 'KeyF') return goToSearch;
  const section = sections[Number(/^Digit(\d)$/.exec(code)?.[1] ?? 0) - 1];
  return section ? () => goTo(section) : null;
}
