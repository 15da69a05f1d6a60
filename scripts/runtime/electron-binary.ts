import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { isRecentFailure, rememberFailure } from './download-failure.ts';
import { runTool } from './run-tool.ts';

const PROBE_MS = 5000;
const DOWNLOAD_MS = 10 * 60 * 1000;
const DEFAULT_MIRROR = 'https://github.com/electron/electron/releases/';

/** The path of the executable inside an unpacked Electron. */
export function getExecutableName(platform: string = process.platform): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/** The executable that the `electron` package has already unpacked, if it has. */
export function findElectronBinary(folder: string = getElectronFolder()): string | undefined {
  const executable = join(folder, 'dist', getExecutableName());
  return existsSync(executable) && existsSync(join(folder, 'path.txt')) ? executable : undefined;
}

/**
 * Lets the `electron` package download its binary. Returns nothing when the host does not answer within five
 * seconds or the download fails; the failure is remembered for a day so that the next starts do not wait.
 */
export async function downloadElectronBinary(
  cache: string,
  report: (line: string) => void,
): Promise<string | undefined> {
  const version = getElectronVersion();
  if (await isRecentFailure(cache, version)) return undefined;
  if (await isWorthTrying()) {
    report('Скачиваем Electron (около 120 МБ, один раз)…');
    const script = join(getElectronFolder(), 'install.js');
    await runTool(process.execPath, [script], { timeoutMs: DOWNLOAD_MS }).catch(() => undefined);
  }
  const executable = findElectronBinary();
  if (!executable) await rememberFailure(cache, version);
  return executable;
}

// A proxy or an earlier download makes a plain probe meaningless, so then the installer itself decides.
async function isWorthTrying(env: NodeJS.ProcessEnv = process.env): Promise<boolean> {
  const hasProxy = Boolean(env['HTTPS_PROXY'] || env['https_proxy'] || env['ELECTRON_GET_USE_PROXY']);
  const downloads =
    env['electron_config_cache'] || join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'electron');
  if (hasProxy || existsSync(downloads)) return true;
  const mirror = env['ELECTRON_MIRROR'] || env['npm_config_electron_mirror'] || DEFAULT_MIRROR;
  const probe = fetch(mirror, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(PROBE_MS) });
  return probe.then(
    () => true,
    () => false,
  );
}

function getElectronFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
}

function getElectronVersion(): string {
  const content: unknown = JSON.parse(readFileSync(join(getElectronFolder(), 'package.json'), 'utf8'));
  return typeof content === 'object' && content !== null && 'version' in content
    ? String(content.version)
    : '';
}
