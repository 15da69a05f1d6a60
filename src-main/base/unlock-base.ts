import { existsSync, statSync } from 'node:fs';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { JobControl } from '../contract/handlers.ts';
import { getBaseFiles } from './base-files.ts';
import type { BaseHost } from './base-host.ts';
import { assertBasePlace } from './base-place.ts';
import type { BaseSession } from './base-session.ts';
import { openKeyFiles } from './key-files.ts';
import { PAGE_SIZE } from './open-database.ts';
import { openSession } from './open-session.ts';
import { finishStaging } from './staged-base.ts';

/**
 * Opens the base of a folder with a password. A wrong password writes nothing anywhere.
 * Throws AppError baseMissing, baseDamaged, keysMissing, keysDamaged, wrongPassword, basePlaceRefused,
 * and what opening may throw.
 */
export async function unlockBase(host: BaseHost, password: string, job: JobControl): Promise<BaseSession> {
  assertBasePlace(host.folder);
  await finishStaging(host.folder, host.nativeBinding);
  const { base } = getBaseFiles(host.folder);
  if (!existsSync(base)) throw new AppError('baseMissing');
  if (statSync(base).size < PAGE_SIZE) throw new AppError('baseDamaged');
  const keys = await openKeyFiles(host.folder, password);
  try {
    return await openSession(host, keys, job);
  } catch (error) {
    keys.root.erase();
    throw error;
  }
}
