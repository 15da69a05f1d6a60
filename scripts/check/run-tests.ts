import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countTests, type Tally } from './count-tests.ts';
import { withProjectTools } from './run-checks.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const VITEST = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');

/** Runs the tests of one vitest configuration and counts them; a run without a report is one failure. */
export async function runTests(config: string): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'test-report-'));
  const report = join(folder, 'report.json');
  const args = [
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const code = await new Promise<number>((resolve) => {
    const child = spawn(process.execPath, [VITEST, ...args], {
      cwd: ROOT,
      env: withProjectTools(process.env),
      stdio: 'inherit',
    });
    child.once('error', () => resolve(1));
    child.once('exit', (exit) => resolve(exit ?? 1));
  });
  try {
    const tally = countTests(JSON.parse(await readFile(report, 'utf8')));
    return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
