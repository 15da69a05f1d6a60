import { describe, expect, it } from 'vitest';
import { findSqliteAddon } from '../../../src-main/app/find-sqlite-addon.ts';

describe('findSqliteAddon', () => {
  const env = { KARTOTEKA_SQLITE_ADDON: '/cache/sqlite.node' };

  it('takes the named addon only on a runtime that is too old for the ready-made ones', () => {
    expect(findSqliteAddon(env, '9')).toBe('/cache/sqlite.node');
    expect(findSqliteAddon({}, '9')).toBeNull();
    expect(findSqliteAddon(env, '10')).toBeNull();
    expect(findSqliteAddon(env, '11')).toBeNull();
  });
});
