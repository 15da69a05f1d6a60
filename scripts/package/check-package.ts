import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chromium } from 'playwright-core';
import { assertAddonWhole } from '../../src-main/base/assert-addon-whole.ts';
import { createBase } from '../../tests/e2e/support/base-steps.ts';
import type { PreparedRuntime } from '../runtime/prepared-runtime.ts';
import { hasDisplay, startVirtualDisplay } from '../runtime/virtual-display.ts';

const EXECUTABLE = 'kartoteka';
const UNPACKED_ADDON = `resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`;

const EXPECTED_FUSES: ReadonlyMap<number, FuseState> = new Map<FuseV1Options, FuseState>([
  [FuseV1Options.RunAsNode, FuseState.DISABLE],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseState.DISABLE],
  [FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
  [FuseV1Options.EnableCookieEncryption, FuseState.ENABLE],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseState.ENABLE],
  [FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, FuseState.DISABLE],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, FuseState.DISABLE],
  // electron-builder has no key for it: it must stand as Electron ships it.
  [FuseV1Options.WasmTrapHandlers, FuseState.ENABLE],
]);

/** Younger than the development runtime. */
const MAY_BE_ABSENT: ReadonlySet<number> = new Set([FuseV1Options.WasmTrapHandlers]);

/** Reads the fuses of a packaged program back and starts it: it must show its window and create a base. */
export async function checkPackage(folder: string, runtime: PreparedRuntime): Promise<void> {
  const executable = join(folder, EXECUTABLE);
  await checkFuses(executable);
  assertAddonWhole(join(folder, UNPACKED_ADDON), join(import.meta.dirname, '../../dist/addon-digests.json'));
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

// Both ways: each fuse stands as it should, and none is there that nobody has decided about.
async function checkFuses(executable: string): Promise<void> {
  const wire = new Map(Object.entries(await getCurrentFuseWire(executable)));
  wire.delete('version');
  for (const [fuse, state] of wire) {
    if (state !== EXPECTED_FUSES.get(Number(fuse))) throw new Error(`Fuse ${fuse} is not as it should be`);
  }
  for (const fuse of EXPECTED_FUSES.keys()) {
    if (!wire.has(String(fuse)) && !MAY_BE_ABSENT.has(fuse)) throw new Error(`Fuse ${fuse} is absent`);
  }
}
