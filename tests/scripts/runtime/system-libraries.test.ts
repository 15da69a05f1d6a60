import { describe, expect, it } from 'vitest';
import { formatInstallCommand, resolvePackageNames } from '../../../scripts/runtime/debian-packages.ts';
import { listMissingPackages, type SystemInventory } from '../../../scripts/runtime/system-libraries.ts';

const everyLibrary = new Set([
  'libgtk-3.so.0',
  'libnss3.so',
  'libasound.so.2',
  'libgbm.so.1',
  'libXss.so.1',
  'libsecret-1.so.0',
  'libnotify.so.4',
]);

const complete: SystemInventory = { libraries: everyLibrary, hasCommand: () => true, hasFolder: () => true };
const bare: SystemInventory = { libraries: new Set(), hasCommand: () => false, hasFolder: () => false };

const hasAllButXvfb = (name: string): boolean => name !== 'Xvfb';

describe('listMissingPackages', () => {
  it('asks for nothing on a complete system', () => {
    expect(listMissingPackages(complete, true)).toEqual([]);
  });

  it('asks for everything on a bare Debian', () => {
    expect(listMissingPackages(bare, true).join(' ')).toBe(
      'xvfb xauth libgtk-3-0 libnss3 libasound2 libgbm1 libxss1 libsecret-1-0 libnotify4 fonts-dejavu-core',
    );
  });

  it('does not ask for a virtual display where there is a real one', () => {
    expect(listMissingPackages({ ...complete, hasCommand: () => false }, false)).toEqual([]);
  });

  it('asks only for what is missing', () => {
    const libraries = new Set([...everyLibrary].filter((name) => name !== 'libnss3.so'));
    expect(listMissingPackages({ ...complete, libraries, hasCommand: hasAllButXvfb }, true)).toEqual([
      'xvfb',
      'libnss3',
    ]);
  });
});

describe('formatInstallCommand', () => {
  it('gives a command that can be pasted as it is', () => {
    expect(formatInstallCommand(['xvfb', 'libnss3'])).toBe(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb libnss3',
    );
  });
});

describe('resolvePackageNames', () => {
  it('takes the newer name where the system knows it', () => {
    const known = new Set(['libgtk-3-0t64', 'libnss3', 'libasound2t64']);
    expect(resolvePackageNames(['libgtk-3-0', 'libnss3', 'libasound2'], known)).toEqual([
      'libgtk-3-0t64',
      'libnss3',
      'libasound2t64',
    ]);
  });
});
