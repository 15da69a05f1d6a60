import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { hasTool } from './run-tool.ts';

/** A running virtual display: the value for DISPLAY and how to end it. */
export interface VirtualDisplay {
  readonly display: string;
  readonly stop: () => Promise<void>;
}

/** Whether windows can be shown here without a virtual display. */
export function hasDisplay(
  env: NodeJS.ProcessEnv = process.env,
  platform: string = process.platform,
): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/** Starts Xvfb under a free number. It ends through `stop` and, where setpriv exists, together with this process. */
export async function startVirtualDisplay(): Promise<VirtualDisplay> {
  const xvfb = ['Xvfb', '-displayfd', '1', '-screen', '0', '1440x900x24', '-nolisten', 'tcp', '-noreset'];
  const [command = 'Xvfb', ...args] = (await hasTool('setpriv'))
    ? ['setpriv', '--pdeathsig', 'TERM', ...xvfb]
    : xvfb;
  // Its own process group: Ctrl+C must reach the program first and the display only after it.
  const child = spawn(command, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const closed = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('close', () => resolve());
  });
  const failed = closed.then(() => Promise.reject(new Error(`Xvfb did not start: ${complaint.trim()}`)));
  const [number] = await Promise.race([once(createInterface(child.stdout), 'line'), failed]);
  failed.catch(() => undefined);
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await closed;
  };
  return { display: `:${String(number)}`, stop };
}
