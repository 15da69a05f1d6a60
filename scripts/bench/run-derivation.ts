import { join } from 'node:path';
import { build } from 'esbuild';
import { runTool } from '../runtime/run-tool.ts';

/** Bundles the derivation so that the runtime's own Node can run it. Answers the path of the bundle. */
export async function bundleDerivation(folder: string): Promise<string> {
  const outfile = join(folder, 'measure-derivation.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'measure-derivation.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  return outfile;
}

/** Derives one key in a fresh process of the runtime; milliseconds of the derivation alone. */
export async function runDerivation(executable: string, bundle: string): Promise<number> {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return Number(await runTool(executable, [bundle], { env, timeoutMs: 60_000 }));
}
