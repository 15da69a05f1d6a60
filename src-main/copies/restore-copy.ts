import { AppError } from '../../src-shared/contract/app-error.ts';
import { getBaseFiles, type BaseFiles } from '../base/base-files.ts';
import type { BaseHost } from '../base/base-host.ts';
import { assertBasePlace } from '../base/base-place.ts';
import { assertFreeSpace } from '../base/free-space.ts';
import { makeKeyBlockFromSlots, openBlock } from '../base/key-block.ts';
import { writeKeyFiles } from '../base/key-files.ts';
import { lockBaseFile } from '../base/lock-base-file.ts';
import { readMigrations } from '../base/read-migrations.ts';
import type { RootKey } from '../base/root-key.ts';
import { discardStaging, installStaging, openStaging } from '../base/staged-base.ts';
import type { JobControl } from '../contract/handlers.ts';
import { checkCopyDatabase } from './check-copy-database.ts';
import { extractPayload, readCopyHeader } from './copy-file.ts';
import type { CopyHeader } from './copy-header.ts';

/**
 * Puts the base of a copy into the host's folder, checked to the last page before anything there changes.
 * A base that stands there, with its log and its keys, moves aside into `replaced-…`; nothing is overwritten.
 * The password is the one of the day when the copy was made; the copy itself is only read.
 * Throws AppError wrongPassword, copyMissing, copyDamaged, copyFromFuture, baseInUse (the base that
 * stands there is open in a program), basePlaceRefused, diskFull, cancelled.
 */
export async function restoreCopy(
  host: BaseHost,
  path: string,
  password: string,
  job: JobControl,
): Promise<void> {
  assertBasePlace(host.folder);
  const header = await readCopyHeader(path);
  if (header.facts.schemaVersion > readMigrations(host.migrationsFolder).length) {
    throw new AppError('copyFromFuture', { version: header.facts.appVersion });
  }
  const root = await openCopyKeys(header, password);
  try {
    // Told before the work begins; what counts is the lock that is held while the files move.
    lockBaseFile(getBaseFiles(host.folder).base, host.nativeBinding).release();
    await stageCopy(host, path, { header, root }, job);
  } finally {
    root.erase();
  }
}

async function stageCopy(
  host: BaseHost,
  path: string,
  { header, root }: Readonly<{ header: CopyHeader; root: RootKey }>,
  job: JobControl,
): Promise<void> {
  const staging = openStaging(host.folder, host.now());
  try {
    await assertFreeSpace(host.folder, header.facts.payloadLength * 1.1);
    await extractPayload(path, header.facts, staging.base, job);
    job.progress({ step: 'verifying', done: 0, total: null });
    checkStagedBase(host, staging, header, root);
    await writeKeyFiles(staging.folder, makeKeyBlockFromSlots(root, header.block));
    if (job.signal.aborted) throw new AppError('cancelled');
    await installStaging(host.folder, staging.folder, host.nativeBinding);
  } finally {
    await discardStaging(staging.folder);
  }
}

async function openCopyKeys({ bytes, block }: CopyHeader, password: string): Promise<RootKey> {
  try {
    return await openBlock(bytes, block, password);
  } catch (error) {
    const damaged = error instanceof AppError && error.code === 'keysDamaged';
    throw damaged ? new AppError('copyDamaged') : error;
  }
}

function checkStagedBase(host: BaseHost, staging: BaseFiles, header: CopyHeader, root: RootKey): void {
  const key = root.deriveDatabaseKey();
  try {
    checkCopyDatabase({ path: staging.base, key, nativeBinding: host.nativeBinding }, header.facts);
  } finally {
    key.fill(0);
  }
}
