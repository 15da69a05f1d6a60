import { describe, expect, it } from 'vitest';
import { pickBaseEnvironment, pickParserEnvironment } from '../../../src-main/app/pick-environment.ts';
import { assertBasePlace } from '../../../src-main/base/base-place.ts';

const env = {
  OneDriveConsumer: '/home/anna/Personal',
  OneDriveCommercial: '/home/anna/Work',
  OneDrive: '/home/anna/Any',
  TZ: 'Europe/Moscow',
  NODE_OPTIONS: '--require ./evil.js',
  KARTOTEKA_BASE_DIR: '/home/anna/base',
  TEST_PASSWORD: 'secret',
};

describe('pickBaseEnvironment', () => {
  it('lets the base process know the folders of OneDrive, so that it refuses each of them', () => {
    const picked = pickBaseEnvironment(env);
    for (const folder of ['/home/anna/Personal/base', '/home/anna/Work/base', '/home/anna/Any/base']) {
      expect(() => assertBasePlace(folder, picked)).toThrow('basePlaceRefused');
    }
  });

  it('passes on nothing that runs foreign code or tells a secret', () => {
    expect(Object.keys(pickBaseEnvironment(env)).toSorted()).toEqual([
      'OneDrive',
      'OneDriveCommercial',
      'OneDriveConsumer',
      'TZ',
    ]);
  });
});

describe('pickParserEnvironment', () => {
  it('leaves out whatever leads to the base', () => {
    expect(pickParserEnvironment(env)).toEqual({ TZ: 'Europe/Moscow' });
  });
});
