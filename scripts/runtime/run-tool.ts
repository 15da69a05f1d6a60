import { spawn } from 'node:child_process';

/** How a tool is run: its folder, environment, and the time after which it is stopped (ms). */
export interface ToolOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly timeoutMs?: number;
}

/** Thrown when a tool cannot be started, is stopped by the time limit or ends with a non-zero code. */
export class ToolError extends Error {
  readonly output: string;
  constructor(command: string, reason: string, output: string) {
    super(`${command}: ${reason}\n${output.slice(-4000)}`.trimEnd());
    this.output = output;
  }
}

/** Runs a program without a shell and returns what it printed to stdout; the rest goes into the error. */
export function runTool(
  command: string,
  args: readonly string[],
  options: ToolOptions = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      timeout: options.timeoutMs,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', (error) => reject(new ToolError(command, error.message, stderr)));
    child.on('close', (code, signal) => {
      if (code === 0) resolve(stdout);
      else reject(new ToolError(command, `ended with ${signal ?? String(code)}`, stdout + stderr));
    });
  });
}

/** Whether a program with this name answers to `--version`. */
export async function hasTool(command: string): Promise<boolean> {
  return runTool(command, ['--version']).then(
    () => true,
    () => false,
  );
}
