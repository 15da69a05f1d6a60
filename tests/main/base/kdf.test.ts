import { scryptSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { areKdfParamsAllowed, defaultKdfParams, derivePasswordKey } from '../../../src-main/base/kdf.ts';

const salt = Buffer.from('0123456789abcdef');

describe('derivePasswordKey', () => {
  it('derives with Argon2id, 64 MiB, three passes, the same key for both forms of the same letters', async () => {
    expect(defaultKdfParams).toEqual({ kdf: 'argon2id', memory: 65_536, time: 3, parallelism: 1 });
    const key = await derivePasswordKey('йод ё', salt, defaultKdfParams);
    expect(key).toHaveLength(32);
    expect((await derivePasswordKey('йод ё'.normalize('NFD'), salt, defaultKdfParams)).equals(key)).toBe(
      true,
    );
    expect((await derivePasswordKey('йод ё ', salt, defaultKdfParams)).equals(key)).toBe(false);
  });

  it('agrees with the scrypt of Node', async () => {
    const params = { kdf: 'scrypt', memory: 1024, time: 8, parallelism: 1 } as const;
    const expected = scryptSync('пароль', salt, 32, { N: 1024, r: 8, p: 1 });
    expect((await derivePasswordKey('пароль', salt, params)).equals(expected)).toBe(true);
  });
});

describe('areKdfParamsAllowed', () => {
  it('refuses parameters from a file that would hang the computer or mean nothing', () => {
    expect(areKdfParamsAllowed(defaultKdfParams)).toBe(true);
    for (const change of [
      { memory: 1_048_577 },
      { time: 17 },
      { parallelism: 17 },
      { memory: 0 },
      { time: 0 },
    ]) {
      expect(areKdfParamsAllowed({ ...defaultKdfParams, ...change })).toBe(false);
    }
    expect(areKdfParamsAllowed({ kdf: 'scrypt', memory: 1000, time: 3, parallelism: 1 })).toBe(false);
  });
});
