import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long other work of the process may wait, milliseconds. */
const sliceMs = 8;
/** The clock is asked once in so many steps. */
const stepsBetweenLooks = 32;

/** Parts long work into slices. */
export type Pace = Readonly<{
  /** True when a slice is over: then `pause` is awaited. Called once per step. */
  isDue: () => boolean;
  /** Lets other work of the process run; throws once the signal is aborted. */
  pause: () => Promise<void>;
}>;

/** A pace for work that can be called off. */
export function createPace(signal?: AbortSignal): Pace {
  let steps = 0;
  let began = performance.now();
  return {
    isDue: () => {
      steps += 1;
      return steps % stepsBetweenLooks === 0 && performance.now() - began > sliceMs;
    },
    pause: async () => {
      // Two turns: a query that came during the first is answered in the second.
      await nextTurn();
      await nextTurn();
      signal?.throwIfAborted();
      began = performance.now();
    },
  };
}
