import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { prepareRuntime } from '../../../scripts/runtime/prepared-runtime.ts';
import { hasDisplay, startVirtualDisplay } from '../../../scripts/runtime/virtual-display.ts';

const PROGRAM = join(import.meta.dirname, '..', '..', '..');
const LAUNCH_MS = 60_000;

/** What to launch: by default the built program with a new, empty data folder. */
export interface LaunchOptions {
  /** The folder with package.json. */
  readonly program?: string;
  /** Electron's data folder; one that is given here is kept after `close`. */
  readonly dataFolder?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A running program: its processes, its first window, its data folder and how to end it all. */
export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataFolder: string;
  readonly close: () => Promise<void>;
}

/**
 * Launches the program on a real Electron, under its own virtual display where there is none.
 * On a busy machine a display or a debugger may come up too late: one launch that fails is told and tried once more.
 */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  try {
    return await launchOnce(options);
  } catch (error) {
    console.warn('The program did not launch, trying once more:', error);
    return launchOnce(options);
  }
}

async function launchOnce(options: LaunchOptions): Promise<LaunchedApp> {
  const runtime = await prepareRuntime();
  const screen = hasDisplay() ? undefined : await startVirtualDisplay();
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'kartoteka-e2e-')));
  const cleanUp = async (): Promise<void> => {
    await screen?.stop();
    if (!options.dataFolder) await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    const app = await _electron.launch({
      executablePath: runtime.executable,
      args: [
        ...runtime.args,
        options.program ?? PROGRAM,
        `--user-data-dir=${dataFolder}`,
        ...(options.args ?? []),
      ],
      env: {
        ...inheritEnvironment(),
        ...runtime.env,
        ...(screen ? { DISPLAY: screen.display } : {}),
        ...options.env,
      },
      timeout: LAUNCH_MS,
    });
    const close = async (): Promise<void> => {
      await app.close();
      await cleanUp();
    };
    return { app, page: await app.firstWindow(), dataFolder, close };
  } catch (error) {
    await cleanUp();
    throw error;
  }
}

function inheritEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
