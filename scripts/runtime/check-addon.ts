import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from './run-tool.ts';

/**
 * Loads the driver's addon in the runtime, run as Node, and works with an encrypted base while garbage is
 * collected; throws when anything goes wrong, a crash included.
 */
export async function checkAddon(executable: string, addon: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kartoteka-addon-'));
  try {
    const script = join(import.meta.dirname, 'addon-probe.cjs');
    await runTool(executable, ['--expose-gc', script, addon, join(folder, 'probe.db')], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      timeoutMs: 60_000,
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}
