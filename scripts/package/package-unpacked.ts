import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, Platform } from 'electron-builder';
import type { PreparedRuntime } from '../runtime/prepared-runtime.ts';

/**
 * Packages the built program for Linux without an installer, on a runtime that is on this computer already: nothing
 * is downloaded. Returns the folder of the program.
 */
export async function packageUnpacked(runtime: PreparedRuntime, root: string): Promise<string> {
  const runtimeCopy = await mkdtemp(join(tmpdir(), 'kartoteka-runtime-'));
  try {
    const from = dirname(runtime.executable);
    // The development runtime carries a loader of its own in place of a program.
    const loader = join(from, 'resources', 'app');
    await cp(from, runtimeCopy, { recursive: true, filter: (path) => !path.startsWith(loader) });
    await build({
      projectDir: root,
      targets: Platform.LINUX.createTarget('dir'),
      publish: 'never',
      config: { electronDist: runtimeCopy, electronVersion: runtime.version },
    });
  } finally {
    await rm(runtimeCopy, { recursive: true, force: true });
  }
  return join(root, 'out', 'linux-unpacked');
}
