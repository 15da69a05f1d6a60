import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listMissingOptionalPackages, lockSchema } from '../../scripts/lock/missing-optional-packages.ts';

const lockFile = join(import.meta.dirname, '../../package-lock.json');

describe('listMissingOptionalPackages', () => {
  it('finds none in the lock of this project: `npm ci` takes it (mend with scripts/complete-lock.ts)', () => {
    const lock = lockSchema.parse(JSON.parse(readFileSync(lockFile, 'utf8')));
    expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
    expect(listMissingOptionalPackages(lock)).toEqual([]);
  });

  it('names a package that is held nowhere above the one that asks for it', () => {
    const asks = { optionalDependencies: { 'held-above': '1.0.0', nowhere: '^2.0.0' }, dev: true };
    const packages = { '': {}, 'node_modules/held-above': {}, 'node_modules/a/node_modules/b': asks };
    expect(listMissingOptionalPackages({ packages })).toEqual([
      { name: 'nowhere', version: '2.0.0', dev: true },
    ]);
  });
});
