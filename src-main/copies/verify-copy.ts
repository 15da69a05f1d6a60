import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { CopyInfo } from '../../src-shared/copies/copies-contract.ts';
import type { BaseContext } from '../base/base-context.ts';
import { getBaseFiles } from '../base/base-files.ts';
import { assertFreeSpace } from '../base/free-space.ts';
import { isBlockSigned } from '../base/sealed-block.ts';
import type { JobControl } from '../contract/handlers.ts';
import { checkCopyDatabase } from './check-copy-database.ts';
import { describeCopy, extractPayload, readCopyHeader } from './copy-file.ts';
import type { TableSnapshot } from './table-snapshot.ts';

/** What checking a copy needs of an open base. */
export type CopyOwner = Pick<BaseContext, 'folder' | 'vault'>;

/**
 * Reads a copy to its last byte, opens it with the key of this base and checks it; `expected` compares its
 * tables too. What is taken out for the check is as encrypted as the copy and is removed afterwards.
 * Throws AppError copyMissing, copyDamaged, copyFromFuture, copyMismatch (another base or other content).
 */
export async function verifyCopy(
  { folder, vault }: CopyOwner,
  path: string,
  job: JobControl,
  expected?: TableSnapshot,
): Promise<CopyInfo> {
  const { bytes, block, facts } = await readCopyHeader(path);
  if (block.baseId.toString('hex') !== vault.baseId) throw new AppError('copyMismatch');
  if (!isBlockSigned(bytes, vault.root)) throw new AppError('copyDamaged');
  const { copies } = getBaseFiles(folder);
  await mkdir(copies, { recursive: true });
  await assertFreeSpace(copies, facts.payloadLength);
  const extracted = join(copies, `check-${randomBytes(6).toString('hex')}.tmp`);
  const key = vault.root.deriveDatabaseKey();
  try {
    await extractPayload(path, facts, extracted, job);
    job.progress({ step: 'verifying', done: 0, total: null });
    checkCopyDatabase({ path: extracted, key, nativeBinding: vault.nativeBinding }, facts, expected);
  } finally {
    key.fill(0);
    await rm(extracted, { force: true });
  }
  return describeCopy(path, facts);
}
