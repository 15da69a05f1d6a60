import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { toDiskError } from '../../../src-main/base/disk-errors.ts';

function catchError(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe('toDiskError', () => {
  it('names a full disk, whoever met it', () => {
    const sqlite = new Database(':memory:');
    sqlite.exec('CREATE TABLE t (x)');
    sqlite.pragma('max_page_count = 3');
    const full = catchError(() => sqlite.prepare('INSERT INTO t VALUES (zeroblob(100000))').run());
    expect(toDiskError(full)).toMatchObject({ code: 'diskFull' });
    expect(toDiskError(catchError(() => writeFileSync('/dev/full', 'x')))).toMatchObject({
      code: 'diskFull',
    });
    sqlite.close();
  });

  it('names a disk that does not let write', () => {
    const readonly = new Database.SqliteError('readonly', 'SQLITE_READONLY_DBMOVED');
    expect(toDiskError(readonly)).toMatchObject({ code: 'diskFailed' });
    const eio = Object.assign(new Error('io'), { code: 'EIO' });
    expect(toDiskError(eio)).toMatchObject({ code: 'diskFailed' });
  });

  it.each(['.', `${'долгое имя '.repeat(40)}.db`, 'disk-errors.test.ts/base.db'])(
    'names a path that cannot be a file: %s',
    (path) => {
      const met = catchError(() => writeFileSync(join(import.meta.dirname, path), 'x'));
      expect(toDiskError(met)).toMatchObject({ code: 'diskFailed' });
    },
  );

  it('gives anything else back as it came', () => {
    const constraint = new Database.SqliteError('unique', 'SQLITE_CONSTRAINT_UNIQUE');
    for (const error of [constraint, new TypeError('x'), 'text', null]) {
      expect(toDiskError(error)).toBe(error);
    }
  });
});
