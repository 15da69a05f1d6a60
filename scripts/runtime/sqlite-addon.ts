import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { copyFile, cp, mkdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { checkAddon } from './check-addon.ts';
import { ensureBuildTools } from './build-tools.ts';
import { findHeaderFolder } from './node-headers.ts';
import { ensureCached, findCached, type CacheEntry } from './runtime-cache.ts';
import { runTool } from './run-tool.ts';

const require = createRequire(import.meta.url);
const HEADER = 'reference-boxes.h';
const ADDON = 'better_sqlite3.node';

/** The Node-API version that the ready-made binary of the driver needs. */
export const PREBUILT_NAPI = 10;

/**
 * The SQLite driver built from its own sources for a runtime with an older Node-API; returns the path of the
 * `.node` file, made once (about two minutes) and checked in the runtime `executable` itself.
 */
export async function prepareSqliteAddon(
  cache: string,
  executable: string,
  report: (line: string) => void,
): Promise<string> {
  const entry = describeEntry(cache);
  if (!findCached(entry)) report('Собираем драйвер базы данных под эту среду (около двух минут, один раз)…');
  const folder = await ensureCached(entry, (unfinished) => buildAddon(unfinished, executable, report));
  return join(folder, ADDON);
}

function describeEntry(root: string): CacheEntry {
  const { version } = readPackage('better-sqlite3');
  const api = readPackage('node-addon-api').version;
  const header = readFileSync(join(import.meta.dirname, HEADER));
  const digest = createHash('sha256')
    .update(`${version} ${api} ${process.platform} ${process.arch} `)
    .update(header);
  return {
    root,
    name: `sqlite-${version}-napi9-${process.platform}-${process.arch}`,
    digest: digest.digest('hex'),
  };
}

async function buildAddon(folder: string, executable: string, report: (line: string) => void): Promise<void> {
  await ensureBuildTools(report);
  const sources = join(folder, 'sources');
  await copySources(sources);
  const headers = findHeaderFolder();
  const args = ['rebuild', '--release', '--force_build=1', `--jobs=${availableParallelism()}`];
  if (headers) args.push(`--nodedir=${headers}`);
  await runTool(process.execPath, [require.resolve('node-gyp/bin/node-gyp.js'), ...args], {
    cwd: sources,
    // The path is relative to the build folder: the flags of make cannot hold spaces.
    env: { ...process.env, CXXFLAGS: `-include ../${HEADER}` },
  });
  await copyFile(join(sources, 'build', 'Release', ADDON), join(folder, ADDON));
  await rm(sources, { recursive: true });
  await checkAddon(executable, join(folder, ADDON));
}

async function copySources(folder: string): Promise<void> {
  const driver = readPackage('better-sqlite3').folder;
  for (const part of ['binding.gyp', 'deps', 'lib', 'package.json', 'src']) {
    await cp(join(driver, part), join(folder, part), { recursive: true });
  }
  const modules = join(folder, 'node_modules');
  await mkdir(modules);
  await cp(readPackage('node-addon-api').folder, join(modules, 'node-addon-api'), { recursive: true });
  await copyFile(join(import.meta.dirname, HEADER), join(folder, HEADER));
}

function readPackage(name: string): { folder: string; version: string } {
  const file = require.resolve(`${name}/package.json`);
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof content !== 'object' || content === null || !('version' in content))
    throw new Error(`${file}: no version`);
  return { folder: dirname(file), version: String(content.version) };
}
