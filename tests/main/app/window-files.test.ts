import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listBuiltFiles } from '../../../src-main/app/built-files.ts';
import { createChosenFiles } from '../../../src-main/app/chosen-files.ts';
import { completeName, getStartingPlace } from '../../../src-main/app/file-purpose.ts';
import { openPreferences } from '../../../src-main/app/preferences.ts';
import { findProgramFolders } from '../../../src-main/app/program-folders.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'window-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('listBuiltFiles', () => {
  it('lists only the kinds that a page needs, by their address', () => {
    mkdirSync(join(folder, 'assets'));
    for (const name of ['index.html', 'assets/a.js', 'assets/a.css', 'assets/a.js.map', '.env', 'note.txt'])
      writeFileSync(join(folder, name), '');
    const files = listBuiltFiles(folder);
    expect([...files.keys()].toSorted()).toEqual(['/assets/a.css', '/assets/a.js', '/index.html']);
    expect(files.get('/assets/a.js')).toEqual({
      path: join(folder, 'assets', 'a.js'),
      type: 'text/javascript; charset=utf-8',
    });
  });
});

describe('openPreferences', () => {
  it('remembers what was set', () => {
    const path = join(folder, 'deep', 'preferences.json');
    openPreferences(path).set({ theme: 'dark', folders: { importList: '/lists' } });
    expect(openPreferences(path).get()).toEqual({
      locale: 'ru',
      theme: 'dark',
      folders: { importList: '/lists' },
    });
  });

  it.each(['', '{', 'null', '[]', '{"theme":"pink","locale":7,"folders":[]}'])(
    'starts with the defaults when the file holds %s',
    (text) => {
      const path = join(folder, 'preferences.json');
      writeFileSync(path, text);
      expect(openPreferences(path).get()).toEqual({ locale: 'ru', theme: 'system', folders: {} });
      expect(readFileSync(path, 'utf8')).toBe(text);
    },
  );
});

describe('createChosenFiles', () => {
  it('gives a token that tells only the name', () => {
    const files = createChosenFiles();
    const { token, name } = files.add(join(folder, 'клиенты.xlsx'));
    expect(name).toBe('клиенты.xlsx');
    expect(token).toMatch(/^[0-9a-f-]{36}$/);
    expect(files.resolve(token)).toBe(join(folder, 'клиенты.xlsx'));
  });

  it.each(['', '/etc/passwd', '../base.db', '\\\\?\\C:\\x', 'CON', 'file:///etc/passwd', '__proto__'])(
    'knows no file by %s',
    (token) => {
      expect(() => createChosenFiles().resolve(token)).toThrow('fileTokenUnknown');
    },
  );
});

describe('completeName', () => {
  it('adds the extension that was left out, and a number rather than replacing a file unasked', () => {
    expect(completeName('/a/список', 'exportList', () => false)).toBe('/a/список.xlsx');
    expect(completeName('/a/база', 'saveCopy', () => false)).toBe('/a/база.crmcopy');
    expect(completeName('/a/list.xlsx', 'exportList', () => true)).toBe('/a/list.xlsx');
    expect(completeName('/a/Клиенты 12.05', 'exportList', () => false)).toBe('/a/Клиенты 12.05.xlsx');
    expect(completeName('/a/list.csv', 'exportList', () => false)).toBe('/a/list.csv.xlsx');
    expect(completeName('/a/LIST.XLSX', 'exportList', () => true)).toBe('/a/LIST.XLSX');
    const taken = new Set(['/a/list.xlsx', '/a/list (2).xlsx']);
    expect(completeName('/a/list', 'exportList', (path) => taken.has(path))).toBe('/a/list (3).xlsx');
  });
});

describe('getStartingPlace', () => {
  it('keeps a suggested name inside the last folder', () => {
    expect(getStartingPlace('/lists', '../../etc/x')).toEqual({ defaultPath: join('/lists', '.. .. etc x') });
    expect(getStartingPlace(undefined, undefined)).toEqual({});
  });
});

describe('findProgramFolders', () => {
  it('keeps the base in the local data of the user, not in the roaming profile', () => {
    const env = { LOCALAPPDATA: 'C:/Users/Anna/AppData/Local', APPDATA: 'C:/Users/Anna/AppData/Roaming' };
    expect(findProgramFolders('/p/dist', env, 'win32').base).toBe(
      join('C:/Users/Anna/AppData/Local', 'Kartoteka', 'base'),
    );
    expect(findProgramFolders('/p/dist', { XDG_DATA_HOME: '/d' }, 'linux').base).toBe('/d/Kartoteka/base');
  });

  it('takes another place for the base when it is named, with the window beside it', () => {
    const folders = findProgramFolders('/p/dist', { KARTOTEKA_BASE_DIR: '/t/base' }, 'linux');
    expect([folders.base, folders.window, folders.migrations]).toEqual([
      '/t/base',
      join('/t', 'window'),
      join('/p/dist', 'migrations'),
    ]);
  });
});
