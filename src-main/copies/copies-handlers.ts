import { basename } from 'node:path';
import { AppError } from '../../src-shared/contract/app-error.ts';
import { copyInfoSchema, type CopyInfo } from '../../src-shared/copies/copies-contract.ts';
import type { BaseContext } from '../base/base-context.ts';
import { readFact, writeFact } from '../base/base-facts.ts';
import { withDiskErrors } from '../base/disk-errors.ts';
import type { HandlersOf } from '../contract/handlers.ts';
import { runWhenFree } from '../journal/writer-queue.ts';
import { listCopies, listStoredCopies } from './copies-folder.ts';
import { makeCopy, takeCopyNumber } from './make-copy.ts';
import { makeSafetyCopy } from './make-safety-copy.ts';
import { verifyCopy } from './verify-copy.ts';

/** Handlers of copies:*. */
export const copiesHandlers = {
  'copies:list': (context) => withDiskErrors(() => listAllCopies(context)),
  'copies:make': (context, { fileToken }, job) =>
    withDiskErrors(async () => {
      const occasion = { reason: 'owner', detail: null } as const;
      if (fileToken === null) return makeSafetyCopy(context, occasion, job);
      const path = context.files.resolve(fileToken);
      const number = await takeCopyNumber(context);
      const info = await makeCopy(context, { ...occasion, path, number }, job);
      await runWhenFree(context.db, () => writeFact(context.db, 'lastOutsideCopy', JSON.stringify(info)));
      return info;
    }),
  'copies:verify': (context, { fileToken, fileName }, job) =>
    withDiskErrors(async () => {
      if (fileToken !== null) return verifyCopy(context, context.files.resolve(fileToken), job);
      return verifyCopy(context, await findStoredCopy(context, fileName), job);
    }),
} satisfies HandlersOf<BaseContext, 'copies:list' | 'copies:make' | 'copies:verify'>;

async function listAllCopies(context: BaseContext): Promise<{ copies: CopyInfo[]; lastAt: string | null }> {
  const stored = await listCopies(context.folder);
  const outside = readOutsideCopy(context);
  const copies = outside === null ? stored : [...stored, outside];
  const newestFirst = copies.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  return { copies: newestFirst, lastAt: newestFirst[0]?.createdAt ?? null };
}

function readOutsideCopy({ db }: BaseContext): CopyInfo | null {
  const fact = readFact(db, 'lastOutsideCopy');
  return fact === null ? null : copyInfoSchema.parse(JSON.parse(fact));
}

// A name, never a path: only what the folder itself lists can be asked for, whole or damaged.
async function findStoredCopy({ folder }: BaseContext, fileName: string | null): Promise<string> {
  const stored = await listStoredCopies(folder);
  const found = stored.find(({ path }) => basename(path) === fileName);
  if (!found) throw new AppError('copyMissing');
  return found.path;
}
