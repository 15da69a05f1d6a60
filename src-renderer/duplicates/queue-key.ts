import type { DuplicateLane } from '../../src-shared/duplicates/duplicate.ts';

/** What the owner says of a cluster. */
export type QueueDecision = 'merge' | 'distinct' | 'later';

/** What a key asks of the queue. */
export type QueueKey = QueueDecision | 'undo' | 'next' | 'previous';

type Key = Readonly<{ code: string; ctrlKey: boolean; altKey: boolean; metaKey: boolean; shiftKey: boolean }>;

const acts: Readonly<Record<string, QueueKey>> = {
  Digit1: 'merge',
  Numpad1: 'merge',
  Digit2: 'distinct',
  Numpad2: 'distinct',
  Digit3: 'later',
  Numpad3: 'later',
  KeyU: 'undo',
  ArrowDown: 'next',
  ArrowUp: 'previous',
};

/** What Enter says in a lane: people who share a phone are usually not one. */
export function findUsualDecision(lane: DuplicateLane): QueueDecision {
  return lane === 'family' ? 'distinct' : 'merge';
}

/** Reads a key pressed over the queue, by its place so that it works in any layout; null when the queue has no use for it. */
export function readQueueKey(pressed: Key, lane: DuplicateLane): QueueKey | null {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey || pressed.shiftKey) return null;
  if (pressed.code === 'Enter' || pressed.code === 'NumpadEnter') return findUsualDecision(lane);
  return acts[pressed.code] ?? null;
}
