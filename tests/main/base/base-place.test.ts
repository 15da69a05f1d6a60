import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assertBasePlace } from '../../../src-main/base/base-place.ts';
import { makeTestFolder } from '../../support/create-test-host.ts';

let place = makeTestFolder();

beforeEach(() => {
  place = makeTestFolder();
});

afterEach(() => {
  place.remove();
});

const refused = expect.objectContaining({ code: 'basePlaceRefused' });

describe('assertBasePlace', () => {
  it('refuses folders of cloud programs by their names', () => {
    const clouds = [
      'OneDrive',
      'OneDrive - Ромашка',
      'YandexDisk',
      'Яндекс.Диск',
      'Dropbox',
      'Облако Mail.ru',
      'Google Drive',
    ];
    for (const name of clouds) {
      expect(() => assertBasePlace(join(place.folder, name, 'клиенты', 'base'), {})).toThrow(refused);
    }
  });

  it('refuses the folder that OneDrive names itself, whatever it is called', () => {
    const env = { OneDriveConsumer: join(place.folder, 'Мои документы') };
    expect(() => assertBasePlace(join(place.folder, 'Мои документы', 'base'), env)).toThrow(refused);
    expect(() => assertBasePlace(join(place.folder, 'Мои документы 2', 'base'), env)).not.toThrow();
  });

  it('follows a link into such a folder', () => {
    mkdirSync(join(place.folder, 'Dropbox'));
    symlinkSync(join(place.folder, 'Dropbox'), join(place.folder, 'обычная'));
    expect(() => assertBasePlace(join(place.folder, 'обычная', 'base'), {})).toThrow(refused);
  });

  it('refuses a path that is too long', () => {
    expect(() => assertBasePlace(join(place.folder, 'п'.repeat(200)), {})).toThrow(refused);
  });

  it('takes an ordinary folder with a Cyrillic name', () => {
    expect(() => assertBasePlace(join(place.folder, 'Мои клиенты и Диски', 'base'), {})).not.toThrow();
  });
});
