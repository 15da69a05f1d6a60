import { chooseRuntime, listRuntimeSources, type RuntimeOrigin } from './choose-runtime.ts';
import { findCacheFolder } from './runtime-cache.ts';
import { runTool } from './run-tool.ts';
import { prepareSqliteAddon, PREBUILT_NAPI } from './sqlite-addon.ts';
import { ensureSystemLibraries } from './system-libraries.ts';
import { hasDisplay } from './virtual-display.ts';

const ORIGINS: Record<RuntimeOrigin, string> = {
  override: ' (из ELECTRON_OVERRIDE_DIST_PATH)',
  package: '',
  development: ' (среда разработки из npm)',
};

/** Everything needed to start the program: `executable ...args <folder of the program>` with `env` added. */
export interface PreparedRuntime {
  readonly executable: string;
  readonly args: string[];
  readonly env: Record<string, string>;
  readonly version: string;
  readonly description: string;
}

interface RuntimeVersions {
  readonly electron: string;
  readonly node: string;
  readonly napi: string;
}

/**
 * Finds or makes a working Electron: system libraries, the runtime, and the SQLite driver built for it when
 * its Node-API is older than the ready-made binary needs. Steps that take long are told to `report`.
 */
export async function prepareRuntime(
  report: (line: string) => void = (line) => process.stderr.write(`${line}\n`),
): Promise<PreparedRuntime> {
  await ensureSystemLibraries(!hasDisplay(), report);
  const cache = findCacheFolder();
  const { origin, executable } = await chooseRuntime(listRuntimeSources(cache, report));
  const versions = await readVersions(executable);
  const env: Record<string, string> = {};
  if (Number(versions.napi) < PREBUILT_NAPI) {
    env['KARTOTEKA_SQLITE_ADDON'] = await prepareSqliteAddon(cache, executable, report);
  }
  return {
    executable,
    // Chromium refuses to sandbox itself when started by root; development and tests only.
    args: process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    env,
    version: versions.electron,
    description: `Electron ${versions.electron}${ORIGINS[origin]}, Node ${versions.node}`,
  };
}

async function readVersions(executable: string): Promise<RuntimeVersions> {
  const expression = "['electron', 'node', 'napi'].map((name) => process.versions[name]).join(' ')";
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const printed = await runTool(executable, ['-p', expression], { env, timeoutMs: 30_000 });
  const [electron = '', node = '', napi = ''] = printed.trim().split(' ');
  return { electron, node, napi };
}
