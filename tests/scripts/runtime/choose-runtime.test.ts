import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import {
  chooseRuntime,
  findOverride,
  listRuntimeSources,
  type RuntimeSource,
} from '../../../scripts/runtime/choose-runtime.ts';
import { isDevelopmentRuntimeAvailable } from '../../../scripts/runtime/development-runtime.ts';
import { getExecutableName } from '../../../scripts/runtime/electron-binary.ts';

function makeSource(origin: RuntimeSource['origin'], executable?: string): RuntimeSource {
  return { origin, find: vi.fn(async () => executable) };
}

describe('chooseRuntime', () => {
  it('takes the first source that has a runtime and does not ask the next ones', async () => {
    const sources = [
      makeSource('override'),
      makeSource('package', '/two'),
      makeSource('development', '/three'),
    ];
    expect(await chooseRuntime(sources)).toEqual({ origin: 'package', executable: '/two' });
    expect(sources[0]?.find).toHaveBeenCalledOnce();
    expect(sources[2]?.find).not.toHaveBeenCalled();
  });

  it('says that there is no Electron when every source is empty', async () => {
    await expect(chooseRuntime([makeSource('override'), makeSource('package')])).rejects.toThrow(
      'Electron не найден',
    );
  });
});

describe('listRuntimeSources', () => {
  it('asks the named folder, then the package, then the npm registry', () => {
    const origins = listRuntimeSources('/cache', () => undefined).map((source) => source.origin);
    expect(origins).toEqual(['override', 'package', 'development']);
  });
});

describe('findOverride', () => {
  it('finds nothing when no folder is named', () => {
    expect(findOverride(undefined)).toBeUndefined();
    expect(findOverride('')).toBeUndefined();
  });

  it('returns the executable of the named folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kartoteka-override-'));
    const executable = join(folder, getExecutableName());
    mkdirSync(dirname(executable), { recursive: true });
    writeFileSync(executable, '');
    expect(findOverride(folder)).toBe(executable);
    rmSync(folder, { recursive: true });
  });

  it('refuses a folder without Electron instead of starting another runtime', () => {
    expect(() => findOverride(join(tmpdir(), 'kartoteka-no-such-folder'))).toThrow(
      'ELECTRON_OVERRIDE_DIST_PATH',
    );
  });
});

describe('getExecutableName', () => {
  it('knows the place of the executable on each system', () => {
    expect(['linux', 'win32', 'darwin'].map((platform) => getExecutableName(platform))).toEqual([
      'electron',
      'electron.exe',
      'Electron.app/Contents/MacOS/Electron',
    ]);
  });
});

describe('isDevelopmentRuntimeAvailable', () => {
  it('is only for Linux on x64', () => {
    expect(isDevelopmentRuntimeAvailable('linux', 'x64')).toBe(true);
    expect(isDevelopmentRuntimeAvailable('linux', 'arm64')).toBe(false);
    expect(isDevelopmentRuntimeAvailable('win32', 'x64')).toBe(false);
  });
});
