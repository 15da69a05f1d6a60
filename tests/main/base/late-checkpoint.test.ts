import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkpointLater } from '../../../src-main/base/late-checkpoint.ts';

let folder: string;
let sqlite: Database.Database;
const fileSize = () => statSync(join(folder, 'base.db')).size;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  folder = mkdtempSync(join(tmpdir(), 'kartoteka-checkpoint-'));
  sqlite = new Database(join(folder, 'base.db'));
  sqlite.pragma('journal_mode=WAL');
  sqlite.exec('CREATE TABLE notes (text TEXT)');
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
});
afterEach(() => {
  vi.useRealTimers();
  sqlite.close();
  rmSync(folder, { recursive: true });
});

const fill = `INSERT INTO notes WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
  SELECT hex(randomblob(2000)) FROM n`;

describe('checkpointLater', () => {
  it('leaves what a long write commits in the log, and copies it into the base a moment later', async () => {
    const before = fileSize();
    expect(await checkpointLater({ sqlite }, async () => sqlite.exec(fill))).toBe(sqlite);
    expect(fileSize()).toBe(before);
    vi.advanceTimersByTime(2000);
    expect(fileSize()).toBeGreaterThan(2000 * 4000);
  });

  it('leaves it to the next commit when something is being written then', async () => {
    const before = fileSize();
    await checkpointLater({ sqlite }, async () => sqlite.exec(fill));
    sqlite.exec("BEGIN; INSERT INTO notes VALUES ('next')");
    vi.advanceTimersByTime(2000);
    expect(fileSize()).toBe(before);
    sqlite.exec('COMMIT');
    expect(fileSize()).toBeGreaterThan(2000 * 4000);
  });

  it('does nothing to a connection that has been closed since', async () => {
    await checkpointLater({ sqlite }, async () => sqlite.exec(fill));
    sqlite.close();
    expect(() => vi.advanceTimersByTime(2000)).not.toThrow();
  });
});
