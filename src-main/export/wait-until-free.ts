import { AppError } from '../../src-shared/contract/app-error.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { waitForWriter } from '../journal/writer-queue.ts';

/**
 * Resolves when no operation is open; rejects with AppError `cancelled` as soon as the owner stops the wait, and then
 * holds nobody up. A caller looks once more at `getOpenWriter` before it reads: another writer may have come meanwhile.
 */
export function waitUntilFree(db: BaseDatabase, signal: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const stop = (): void => reject(new AppError('cancelled'));
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  void waitForWriter(db).then(() => {
    signal.removeEventListener('abort', stop);
    resolve();
  });
  return promise;
}
