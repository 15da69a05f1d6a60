import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';
import type { PreparedRuntime } from '../runtime/prepared-runtime.ts';

/** A program that was started without any tool in its way; its page is looked at once it stands still. */
export type TimedLaunch = Readonly<{
  /** From the start of the process to the first content on the screen, milliseconds. */
  paintedMs: number;
  page: Page;
  pid: number;
  close: () => Promise<void>;
}>;

/** What is started: the folder of the program, a data folder of its own, the environment over the inherited one. */
export type TimedProgram = Readonly<{ program: string; folder: string; env: Record<string, string> }>;

/** After so long any window stands still, so that looking at it does not slow down what is measured. */
const quietMs = 4000;

/** Starts a program and answers when its first content was painted, by the page's own clock. */
export async function launchTimed(
  runtime: PreparedRuntime,
  { program, folder, env }: TimedProgram,
): Promise<TimedLaunch> {
  const startedAt = performance.timeOrigin + performance.now();
  const child = spawn(
    runtime.executable,
    [...runtime.args, program, `--user-data-dir=${join(folder, 'chromium')}`, '--remote-debugging-port=0'],
    { env: { ...process.env, ...runtime.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const close = (): Promise<void> => end(child);
  try {
    const address = await readDebuggingAddress(child);
    await setTimeout(quietMs);
    const browser = await chromium.connectOverCDP(address);
    const page = browser.contexts()[0]?.pages()[0];
    if (!page || child.pid === undefined) throw new Error(`${program} has no window`);
    const paintedAt = await page.evaluate(() => {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      return paint ? performance.timeOrigin + paint.startTime : null;
    });
    if (paintedAt === null) throw new Error(`${program} painted nothing in ${quietMs} ms`);
    return { paintedMs: paintedAt - startedAt, page, pid: child.pid, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function readDebuggingAddress(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('stderr is not piped');
  // The lines are read on to the end, or a full pipe would stop the program.
  const lines = createInterface(child.stderr);
  return new Promise((resolve, reject) => {
    let told = '';
    lines.on('line', (line) => {
      told += `${line}\n`;
      const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (address) resolve(address);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`The program ended too early:\n${told}`)));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}
