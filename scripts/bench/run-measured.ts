import { spawn } from 'node:child_process';
import { join } from 'node:path';
import * as z from 'zod';

const answer = z.object({ ms: z.number(), peakMiB: z.number(), rows: z.number() });

/** What a measured script prints: milliseconds of the work itself, the process's peak memory, rows handled. */
export type Measured = z.infer<typeof answer>;

/** Runs a script of this folder as a process of its own, so that memory and warm-up are its own, and reads its answer. */
export async function runMeasured(script: string, args: readonly string[]): Promise<Measured> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
  return answer.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
}

/** Prints what a measured script has to say. */
export function tellMeasured(started: number, rows: number): void {
  const ms = performance.now() - started;
  console.log(JSON.stringify({ ms, peakMiB: process.resourceUsage().maxRSS / 1024, rows }));
}
