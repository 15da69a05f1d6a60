import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPreferences, rememberFolder } from '../../../src-main/app/preferences.ts';
import { makeTestFolder } from '../../support/create-test-host.ts';

let place = makeTestFolder();
beforeEach(() => {
  place = makeTestFolder();
});
afterEach(() => {
  place.remove();
  vi.restoreAllMocks();
});

describe('rememberFolder', () => {
  it('keeps the folder for the next start', () => {
    const path = join(place.folder, 'preferences.json');
    rememberFolder(openPreferences(path), 'importList', '/home/lists');
    rememberFolder(openPreferences(path), 'saveCopy', '/media/stick');
    expect(openPreferences(path).get().folders).toEqual({
      importList: '/home/lists',
      saveCopy: '/media/stick',
    });
  });

  it('does not fail when the disk takes no writing, and remembers until the program ends', () => {
    const told = vi.spyOn(console, 'error').mockReturnValue();
    const file = join(place.folder, 'a file');
    writeFileSync(file, 'in the way of the folder');
    const store = openPreferences(join(file, 'preferences.json'));
    rememberFolder(store, 'importList', '/home/lists');
    expect(store.get().folders).toEqual({ importList: '/home/lists' });
    expect(told).toHaveBeenCalledOnce();
    expect(readFileSync(file, 'utf8')).toBe('in the way of the folder');
  });
});
