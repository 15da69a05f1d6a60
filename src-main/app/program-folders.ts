import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** Where the program keeps and finds its things. */
export type ProgramFolders = Readonly<{
  /** base.db, base.keys and copies/. */
  base: string;
  /** What the window itself needs: preferences, Chromium's own files. Nothing of the clients. */
  window: string;
  renderer: string;
  migrations: string;
  preload: string;
  baseProcess: string;
  /** What the build has written about the driver's addons. */
  addonDigests: string;
  parserProcess: string;
}>;

/**
 * Names the folders. The base stays in the local data of this user: not in the roaming profile nor in Documents,
 * which a cloud program may own. KARTOTEKA_BASE_DIR names another place. `built` is the folder of the built program.
 */
export function findProgramFolders(
  built: string,
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): ProgramFolders {
  const chosen = env['KARTOTEKA_BASE_DIR'];
  const own = join(findLocalData(env, platform), 'Kartoteka');
  return {
    base: chosen ? chosen : join(own, 'base'),
    window: chosen ? join(dirname(chosen), 'window') : join(own, 'window'),
    renderer: join(built, 'renderer'),
    migrations: join(built, 'migrations'),
    preload: join(built, 'preload', 'preload.cjs'),
    baseProcess: join(built, 'main', 'base-process.js'),
    addonDigests: join(built, 'addon-digests.json'),
    parserProcess: join(built, 'main', 'parser-process.js'),
  };
}

function findLocalData(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const home = homedir();
  if (platform === 'win32') return env['LOCALAPPDATA'] || join(home, 'AppData', 'Local');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return env['XDG_DATA_HOME'] || join(home, '.local', 'share');
}
