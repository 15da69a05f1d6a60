import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a program in the foreground and returns its exit code (128 + number for a signal). The first Ctrl+C or
 * stop signal asks the program to close, the second one ends it at once.
 */
export async function runProgram(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<number> {
  // On Unix its own process group, so that Ctrl+C is not delivered to it twice: the second would be a hard kill.
  const detached = process.platform !== 'win32';
  const child = spawn(command, args, { env, detached, stdio: 'inherit' });
  let asked = false;
  const forward = (signal: NodeJS.Signals): void => {
    child.kill(asked ? 'SIGKILL' : signal);
    asked = true;
  };
  for (const signal of SIGNALS) process.on(signal, forward);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
    });
  } finally {
    for (const signal of SIGNALS) process.off(signal, forward);
  }
}
