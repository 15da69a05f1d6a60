import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeAddonDigests } from '../../../scripts/build/write-addon-digests.ts';
import { assertAddonWhole, findOwnAddon } from '../../../src-main/base/assert-addon-whole.ts';
import { baseHandlers } from '../../../src-main/base/base-handlers.ts';
import { AppError } from '../../../src-shared/contract/app-error.ts';
import { createTestHost, makeTestFolder, quietJob, testPassword } from '../../support/create-test-host.ts';

let place = makeTestFolder();
let digests = '';
let addon = '';

beforeEach(async () => {
  place = makeTestFolder();
  digests = join(place.folder, 'addon-digests.json');
  addon = join(place.folder, basename(findOwnAddon()));
  copyFileSync(findOwnAddon(), addon);
  await writeAddonDigests(join(import.meta.dirname, '../../..'), digests);
});
afterEach(() => place.remove());

const check =
  (path = addon) =>
  (): void =>
    assertAddonWhole(path, digests);

describe('assertAddonWhole', () => {
  it('takes the addon that the build has seen', () => {
    expect(check()).not.toThrow();
    expect(check(findOwnAddon())).not.toThrow();
  });

  it('refuses an addon with one bit changed', () => {
    const bytes = readFileSync(addon);
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
    writeFileSync(addon, bytes);
    expect(check()).toThrow('programDamaged');
  });

  it('refuses an addon of another name, a missing one, and a list that is missing or spoiled', () => {
    const other = join(place.folder, 'other.node');
    copyFileSync(addon, other);
    expect(check(other)).toThrow('programDamaged');
    expect(check(join(place.folder, 'missing.node'))).toThrow('programDamaged');
    writeFileSync(digests, '{"x.node": "short"}');
    expect(check()).toThrow('programDamaged');
    rmSync(digests);
    expect(check()).toThrow('programDamaged');
  });
});

describe('a program with a changed file', () => {
  it.each(['base:create', 'base:unlock'] as const)('does not get as far as %s', async (channel) => {
    const host = createTestHost(join(place.folder, 'base'), {
      assertProgramWhole: () => {
        throw new AppError('programDamaged');
      },
    });
    const opened = baseHandlers[channel](host, { password: testPassword }, quietJob);
    await expect(opened).rejects.toMatchObject({ code: 'programDamaged' });
  });
});
