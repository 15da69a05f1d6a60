import type { PointerEvent } from 'react';

/** Follows the pointer from where it went down until it is let go; tells how far it has gone sideways, in pixels. */
export function followPointer(
  event: PointerEvent<HTMLElement>,
  onMove: (distance: number) => void,
  onEnd: () => void,
): void {
  event.preventDefault();
  const edge = event.currentTarget;
  const from = event.clientX;
  const listening = new AbortController();
  const { signal } = listening;
  const end = (): void => {
    listening.abort();
    onEnd();
  };
  edge.setPointerCapture(event.pointerId);
  edge.addEventListener('pointermove', (move: globalThis.PointerEvent) => onMove(move.clientX - from), {
    signal,
  });
  edge.addEventListener('pointerup', end, { signal });
  edge.addEventListener('pointercancel', end, { signal });
}
