import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { projectChecks, type ProjectCheck } from './project-checks.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const LANES = 2;

/** How a check ended. */
export type CheckResult = Readonly<{ name: string; passed: boolean; output: string; seconds: number }>;

/** Runs every check, two at a time, and tells each result as it comes. */
export async function runChecks(report: (result: CheckResult) => void): Promise<CheckResult[]> {
  const waiting = [...projectChecks];
  const results: CheckResult[] = [];
  const runLane = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const result = await runCheck(check);
      results.push(result);
      report(result);
    }
  };
  await Promise.all(Array.from({ length: LANES }, runLane));
  return results;
}

/** Prints a result: one line when it passed, the whole output when it did not. */
export function printResult({ name, passed, output, seconds }: CheckResult): void {
  console.log(`${passed ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`);
  if (!passed) console.log(output);
}

function runCheck({ name, command, args }: ProjectCheck): Promise<CheckResult> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, env: withProjectTools(process.env), shell: isWindows() });
    let output = '';
    const finish = (passed: boolean): void =>
      resolve({ name, passed, output: output.trim(), seconds: (performance.now() - startedAt) / 1000 });
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', (error) => {
      output += error.message;
      finish(false);
    });
    child.once('close', (code) => finish(code === 0));
  });
}

/** The environment in which the project's own tools, its Node too, come before those of the computer. */
export function withProjectTools(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...env, PATH: [join(ROOT, 'node_modules', '.bin'), env['PATH'] ?? ''].join(delimiter) };
}

// On Windows the tools of npm are .cmd files, which only a shell can start.
function isWindows(): boolean {
  return process.platform === 'win32';
}
