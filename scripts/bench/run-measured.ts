import { spawn } from 'node:child_process';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import * as z from 'zod';
import { processBundle } from '../build/bundle-processes.ts';

const root = join(import.meta.dirname, '../..');
// Two folders deep, as the sources are: migrations are found from there.
const bundles = join(root, 'out/bench');

const answer = z.object({
  ms: z.number(),
  cpuMs: z.number(),
  peakMiB: z.number(),
  rows: z.number(),
  searches: z.array(z.number()),
});

/** What a measured script prints: milliseconds of the work itself, the processor's time of the process, its peak memory, rows handled, milliseconds of each search beside it. */
export type Measured = z.infer<typeof answer>;

/**
 * Runs a script of this folder as a process of its own and reads its answer. It is bundled first, as the program's
 * processes are: stripping types at run time would cost more memory than the work that is measured.
 */
export async function runMeasured(script: string, args: readonly string[]): Promise<Measured> {
  await bundleMeasured(script);
  // The young generation is kept as small as the program keeps it in its base process.
  const bundle = join(bundles, `${basename(script, '.ts')}.js`);
  const child = spawn(process.execPath, ['--max-semi-space-size=16', bundle, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
  return answer.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
}

/** Prints what a measured script has to say. */
export function tellMeasured(ms: number, rows: number, searches: readonly number[] = []): void {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.log(
    JSON.stringify({
      ms,
      cpuMs: (userCPUTime + systemCPUTime) / 1000,
      peakMiB: maxRSS / 1024,
      rows,
      searches,
    }),
  );
}

async function bundleMeasured(script: string): Promise<void> {
  await build({
    ...processBundle,
    entryPoints: [
      join(import.meta.dirname, script),
      join(import.meta.dirname, 'measure-own-searches.ts'),
      join(root, 'src-main/parser/parser-process.ts'),
    ],
    entryNames: '[name]',
    outdir: bundles,
    // Besides what the program leaves outside: what is measured beside it runs as its makers deliver it.
    external: [...processBundle.external, 'exceljs', 'esbuild'],
  });
}
