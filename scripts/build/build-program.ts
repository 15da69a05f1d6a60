import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build as bundleWindow } from 'vite';
import { bundleProcesses } from './bundle-processes.ts';
import { writeAddonDigests } from './write-addon-digests.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Builds everything that the program runs into dist/: processes, window, migrations. */
export async function buildProgram(): Promise<void> {
  const built = join(ROOT, 'dist');
  await rm(built, { recursive: true, force: true });
  await Promise.all([
    bundleProcesses(ROOT, built),
    bundleWindow({ configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn' }),
    mkdir(built, { recursive: true }).then(() => writeAddonDigests(ROOT, join(built, 'addon-digests.json'))),
    cp(join(ROOT, 'migrations'), join(built, 'migrations'), {
      recursive: true,
      filter: (path) => !path.includes(join('migrations', 'meta')),
    }),
  ]);
}
