import { spawn } from 'node:child_process';
import { join } from 'node:path';

const driver = join(import.meta.dirname, '../../src-main/driver/driver.ts');

/** The password of every base that measurements make. */
const password = 'measuring-only-password';

/** The variable that hands the password to the driver. */
export const passwordVariable = 'KARTOTEKA_MEASURE_PASSWORD';

/** Runs one command of the headless driver on a base folder and answers its JSON document; throws with the driver's message. */
export async function runDriver(folder: string, args: readonly string[]): Promise<unknown> {
  const child = spawn(
    process.execPath,
    [driver, ...args, '--base', folder, '--password-env', passwordVariable],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, [passwordVariable]: password } },
  );
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const text = Buffer.concat(chunks).toString('utf8');
  if (code !== 0) throw new Error(`driver ${args.join(' ')} ended with ${code}: ${text}`);
  return JSON.parse(text);
}
