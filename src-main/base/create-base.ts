import { randomBytes } from 'node:crypto';
import { isPasswordWeak } from '../../src-shared/base/check-password.ts';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { JobControl } from '../contract/handlers.ts';
import { writeFact } from './base-facts.ts';
import type { BaseHost } from './base-host.ts';
import { assertBasePlace } from './base-place.ts';
import type { BaseSession } from './base-session.ts';
import { inspectBaseFolder } from './inspect-base-folder.ts';
import { sealKeyBlock } from './key-block.ts';
import { writeKeyFiles } from './key-files.ts';
import { migrateBase } from './migrate-base.ts';
import { assertEncrypted, openDatabase, wrapDatabase } from './open-database.ts';
import { openSession } from './open-session.ts';
import { generateRootKey, type RootKey } from './root-key.ts';
import { discardStaging, installStaging, openStaging } from './staged-base.ts';

/**
 * Creates a base in a folder that has none and opens it. A crash at any moment leaves no base or a whole one.
 * Throws AppError weakPassword, basePlaceRefused, baseExists (its remains count too), diskFull, diskFailed.
 */
export async function createBase(host: BaseHost, password: string, job: JobControl): Promise<BaseSession> {
  assertBasePlace(host.folder);
  if (inspectBaseFolder(host.folder) !== 'none') throw new AppError('baseExists');
  if (isPasswordWeak(password)) throw new AppError('weakPassword');
  const root = generateRootKey();
  const baseId = randomBytes(16);
  const block = await sealKeyBlock(root, { password, params: host.kdfParams, baseId });
  const staging = openStaging(host.folder, host.now());
  try {
    writeEmptyBase(host, staging.base, { root, block, baseId: baseId.toString('hex') });
    await writeKeyFiles(staging.folder, block);
    await installStaging(host.folder, staging.folder, host.nativeBinding);
  } finally {
    await discardStaging(staging.folder);
  }
  const session = await openSession(host, { root, block, baseId: baseId.toString('hex') }, job);
  return { ...session, migration: 'created' };
}

function writeEmptyBase(
  host: BaseHost,
  path: string,
  keys: Readonly<{ root: RootKey; block: Buffer; baseId: string }>,
): void {
  const key = keys.root.deriveDatabaseKey();
  const sqlite = openDatabase({ path, key, mode: 'create', nativeBinding: host.nativeBinding });
  key.fill(0);
  try {
    migrateBase(sqlite, host.migrationsFolder);
    const db = wrapDatabase(sqlite);
    writeFact(db, 'baseId', keys.baseId);
    writeFact(db, 'createdAt', host.now().toISOString());
    writeFact(db, 'keyBlock', keys.block.toString('base64'));
  } finally {
    sqlite.close();
  }
  assertEncrypted(path);
}
