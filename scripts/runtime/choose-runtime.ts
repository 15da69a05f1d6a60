import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isDevelopmentRuntimeAvailable, prepareDevelopmentRuntime } from './development-runtime.ts';
import { downloadElectronBinary, findElectronBinary, getExecutableName } from './electron-binary.ts';

/** Where the runtime came from. */
export type RuntimeOrigin = 'override' | 'package' | 'development';

/** An Electron executable and its origin. */
export interface ChosenRuntime {
  readonly origin: RuntimeOrigin;
  readonly executable: string;
}

/** One place to get a runtime from; finds nothing when the place has none. */
export interface RuntimeSource {
  readonly origin: RuntimeOrigin;
  readonly find: () => Promise<string | undefined>;
}

/** Asks the sources one after another and takes the first runtime found; throws when there is none. */
export async function chooseRuntime(sources: readonly RuntimeSource[]): Promise<ChosenRuntime> {
  for (const source of sources) {
    const executable = await source.find();
    if (executable) return { origin: source.origin, executable };
  }
  throw new Error('Electron не найден: скачать его не удалось, а для этой системы в реестре npm замены нет.');
}

/** The sources in their order: the folder named by the owner, the `electron` package, the development runtime. */
export function listRuntimeSources(cache: string, report: (line: string) => void): RuntimeSource[] {
  return [
    { origin: 'override', find: async () => findOverride(process.env['ELECTRON_OVERRIDE_DIST_PATH']) },
    {
      origin: 'package',
      find: async () => findElectronBinary() ?? (await downloadElectronBinary(cache, report)),
    },
    {
      origin: 'development',
      find: async () =>
        isDevelopmentRuntimeAvailable() ? await prepareDevelopmentRuntime(cache, report) : undefined,
    },
  ];
}

/** The executable in the folder named by ELECTRON_OVERRIDE_DIST_PATH; throws when the folder has none. */
export function findOverride(folder: string | undefined): string | undefined {
  if (!folder) return undefined;
  const executable = join(folder, getExecutableName());
  if (!existsSync(executable)) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH: нет файла ${executable}`);
  return executable;
}
