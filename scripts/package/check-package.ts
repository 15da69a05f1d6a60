import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chromium } from 'playwright-core';
import { createBase } from '../../tests/e2e/support/base-steps.ts';
import type { PreparedRuntime } from '../runtime/prepared-runtime.ts';
import { hasDisplay, startVirtualDisplay } from '../runtime/virtual-display.ts';

const EXECUTABLE = 'kartoteka';

const EXPECTED_FUSES: readonly (readonly [FuseV1Options, FuseState])[] = [
  [FuseV1Options.RunAsNode, FuseState.DISABLE],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseState.DISABLE],
  [FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
  [FuseV1Options.EnableCookieEncryption, FuseState.ENABLE],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseState.ENABLE],
  [FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, FuseState.DISABLE],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, FuseState.DISABLE],
];

/** Reads the fuses of a packaged program back and starts it: it must show its window and create a base. */
export async function checkPackage(folder: string, runtime: PreparedRuntime): Promise<void> {
  const executable = join(folder, EXECUTABLE);
  await checkFuses(executable);
  const screen = hasDisplay() ? undefined : await startVirtualDisplay();
  const data = await mkdtemp(join(tmpdir(), 'kartoteka-package-'));
  try {
    await createBaseInside(executable, runtime, {
      ...process.env,
      ...runtime.env,
      ...(screen ? { DISPLAY: screen.display } : {}),
      KARTOTEKA_BASE_DIR: join(data, 'base'),
    });
    await access(join(data, 'base', 'base.db'));
  } finally {
    await screen?.stop();
    await rm(data, { recursive: true, force: true });
  }
}

// The fuses forbid to attach to the main process; the page can still be driven from outside.
async function createBaseInside(
  executable: string,
  runtime: PreparedRuntime,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const args = [...runtime.args, '--remote-debugging-port=0'];
  const child = spawn(executable, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'exit');
  try {
    const browser = await chromium.connectOverCDP(await readAddress(child.stderr));
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) throw new Error('The packaged program shows no window');
    await createBase(page, 'берёза и ключ 47');
    await browser.close();
  } finally {
    child.kill();
    await ended;
  }
}

async function readAddress(printed: Readable): Promise<string> {
  for await (const line of createInterface(printed)) {
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address) {
      printed.resume();
      return address;
    }
  }
  throw new Error('The packaged program did not start');
}

async function checkFuses(executable: string): Promise<void> {
  const wire = await getCurrentFuseWire(executable);
  for (const [fuse, state] of EXPECTED_FUSES) {
    if (wire[fuse] !== state) throw new Error(`Fuse ${FuseV1Options[fuse]} is not as it should be`);
  }
}
