import { AppError } from '../../src-shared/contract/app-error.ts';

/** Slows guesses down and lets only one attempt run at a time. */
export type UnlockGuard = Readonly<{
  /** Runs an attempt; a wrong password is answered after a pause that grows. Throws AppError baseBusy while another runs. */
  attempt: <Value>(work: () => Promise<Value>) => Promise<Value>;
}>;

const LONGEST_DELAY_MS = 30_000;

/** How long the answer to the n-th wrong password in a row waits, milliseconds: 1 s, 2 s, 4 s … 30 s. */
export function getUnlockDelay(failures: number): number {
  return Math.min(1000 * 2 ** (failures - 1), LONGEST_DELAY_MS);
}

/** A guard that has seen no attempt yet; nothing is ever wiped. */
export function createUnlockGuard(wait: (milliseconds: number) => Promise<unknown>): UnlockGuard {
  let failures = 0;
  let busy = false;
  return {
    attempt: async (work) => {
      if (busy) throw new AppError('baseBusy');
      busy = true;
      try {
        const value = await work();
        failures = 0;
        return value;
      } catch (error) {
        if (error instanceof AppError && error.code === 'wrongPassword') {
          failures += 1;
          await wait(getUnlockDelay(failures));
        }
        throw error;
      } finally {
        busy = false;
      }
    },
  };
}
