import { useEffect, useRef } from 'react';
import type { DuplicateLane } from '../../src-shared/duplicates/duplicate.ts';
import { readQueueKey, type QueueKey } from './queue-key.ts';

const ownKeys = 'button, a, summary, select, textarea, [role="dialog"], [role="menu"], [role="tab"]';

/** True when a key belongs to what has the focus: a field that is typed in, or Enter over a button. */
function isTaken(event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox'].includes(target.type);
  if (target.closest('[role="dialog"], [role="menu"], textarea, [contenteditable="true"]') !== null)
    return true;
  return event.key === 'Enter' && target.closest(ownKeys) !== null;
}

/** Hears the keys of the queue wherever the focus is, but for fields, menus and a button under Enter. A key held down decides once. */
export function useQueueKeys(lane: DuplicateLane, act: (asked: QueueKey) => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTaken(event)) return;
      const asked = readQueueKey(event, lane);
      if (asked === null) return;
      event.preventDefault();
      const moves = asked === 'next' || asked === 'previous';
      if (moves || !event.repeat) latest.current(asked);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [lane]);
}
