import type { CopyInfo } from '../../src-shared/copies/copies-contract.ts';
import type { JobControl } from '../contract/handlers.ts';
import { nameStoredCopy, pruneStoredCopies } from './copies-folder.ts';
import { makeCopy, takeCopyNumber, type CopyOccasion, type CopySource } from './make-copy.ts';

/**
 * Makes a checked copy in the base's own folder, then deletes automatic ones beyond the last ten.
 * For an import pass `{ reason: 'beforeImport', detail: 'the name of its file' }`. Throws as `makeCopy`.
 */
export async function makeSafetyCopy(
  source: CopySource,
  occasion: CopyOccasion,
  job: JobControl,
): Promise<CopyInfo> {
  const number = await takeCopyNumber(source);
  const path = await nameStoredCopy(source.folder, number, source.now());
  const info = await makeCopy(source, { ...occasion, path, number }, job);
  await pruneStoredCopies(source.folder);
  return info;
}
