import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { AppError } from '../../src-shared/contract/app-error.ts';

/** SQLCipher's driver cannot open long paths on Windows. */
const MAX_PATH_LENGTH = 200;

/** Names under which cloud programs keep the folder they synchronise. */
const CLOUD_FOLDERS =
  /^(onedrive( - .+)?|yandex\.?disk([ -].*)?|яндекс\.?диск( .*)?|dropbox( \(.+\))?|облако mail\.ru|cloud mail\.ru|google ?drive|мой диск|icloud ?drive|mobile documents|nextcloud|mega|megasync)$/i;

/** Variables in which OneDrive names its folders. */
const CLOUD_VARIABLES = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'];

/**
 * Refuses a live base in a folder that a cloud program synchronises (it would copy a file that is being written)
 * and in a path that is too long. Links are followed. Throws AppError basePlaceRefused. Copies may go there.
 */
export function assertBasePlace(folder: string, env: NodeJS.ProcessEnv = process.env): void {
  const real = resolveExisting(resolve(folder));
  if (join(real, 'base.db-journal').length > MAX_PATH_LENGTH) {
    throw new AppError('basePlaceRefused', { reason: 'long' });
  }
  const cloudRoots = CLOUD_VARIABLES.map((name) => env[name]).filter(
    (path) => path !== undefined && path !== '',
  );
  const inCloud =
    real.split(/[\\/]/).some((part) => CLOUD_FOLDERS.test(part)) ||
    cloudRoots.some((root) => `${real}${sep}`.startsWith(`${resolve(String(root))}${sep}`));
  if (inCloud) throw new AppError('basePlaceRefused', { reason: 'cloud' });
}

// The folder itself may not be there yet: its nearest existing parent is what can be a link.
function resolveExisting(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(resolveExisting(parent), basename(path));
}
