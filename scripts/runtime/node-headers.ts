import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/**
 * Folders that may hold `include/node` with the headers of Node-API, best first: the one the owner of this
 * computer names in npm's settings, the running Node, every Node on PATH, the usual system folders.
 */
export function listHeaderFolders(
  env: NodeJS.ProcessEnv = process.env,
  execPath: string = process.execPath,
): string[] {
  const onPath = (env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'node'))
    .filter((file) => existsSync(file));
  const beside = [execPath, ...onPath].map((file) => dirname(dirname(realpathSync(file))));
  const named = env['npm_config_nodedir'];
  return [...new Set([...(named ? [named] : []), ...beside, '/usr/local', '/usr'])];
}

/** The first folder that holds Node's headers, or nothing: then node-gyp has to download them. */
export function findHeaderFolder(folders: readonly string[] = listHeaderFolders()): string | undefined {
  return folders.find((folder) =>
    ['node_api.h', 'common.gypi'].every((file) => existsSync(join(folder, 'include', 'node', file))),
  );
}
