import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrateBase, planMigrations } from '../../../src-main/base/migrate-base.ts';
import { readMigrations } from '../../../src-main/base/read-migrations.ts';
import { dropJournalTriggers } from '../../../src-main/journal/install-triggers.ts';
import { migrationsFolder } from '../../support/create-test-database.ts';

let folder = '';
let sqlite = new Database(':memory:');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kartoteka-migrations-'));
  cpSync(migrationsFolder, folder, { recursive: true });
  sqlite = new Database(':memory:');
});

afterEach(() => {
  sqlite.close();
  rmSync(folder, { recursive: true });
});

function addMigration(name: string, text: string): void {
  writeFileSync(join(folder, `${name}.sql`), text);
}

function insertContact(): void {
  dropJournalTriggers(sqlite);
  sqlite.exec(`INSERT INTO contacts (id, kind, name, sort_name, created_at, updated_at)
    VALUES (1, 'person', 'Иван', 'иван', '2026-01-01', '2026-01-01')`);
  sqlite.exec(`INSERT INTO contact_points (contact_id, type, value, valid, position)
    VALUES (1, 'phone', '+79161234567', 1, 0)`);
}

describe('migrateBase', () => {
  it('creates the whole schema in an empty base', () => {
    expect(migrateBase(sqlite, folder)).toBe('created');
    expect(sqlite.pragma('user_version', { simple: true })).toBe(readMigrations(folder).length);
    expect(
      sqlite.prepare("SELECT count(*) FROM sqlite_master WHERE type = 'trigger'").pluck().get(),
    ).not.toBe(0);
    expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('does nothing the second time', () => {
    migrateBase(sqlite, folder);
    expect(migrateBase(sqlite, folder)).toBe('nothing');
  });

  it('applies a new migration whatever its number, known by its hash', () => {
    migrateBase(sqlite, folder);
    addMigration('0000_a-late-branch', 'CREATE TABLE late (id INTEGER PRIMARY KEY);');
    expect(migrateBase(sqlite, folder)).toBe('migrated');
    expect(sqlite.prepare('SELECT count(*) FROM late').pluck().get()).toBe(0);
  });

  it('keeps children when a migration rebuilds their parent table', () => {
    migrateBase(sqlite, folder);
    insertContact();
    const createSql = sqlite
      .prepare<[], string>("SELECT sql FROM sqlite_master WHERE name = 'contacts'")
      .pluck()
      .get();
    addMigration(
      '9000_rebuild',
      [
        createSql?.replace('`contacts`', '`__new_contacts`').replace('"contacts"', '`__new_contacts`'),
        'INSERT INTO __new_contacts SELECT * FROM contacts;',
        'DROP TABLE contacts;',
        'ALTER TABLE __new_contacts RENAME TO contacts;',
      ].join('--> statement-breakpoint\n'),
    );
    expect(migrateBase(sqlite, folder)).toBe('migrated');
    expect(sqlite.prepare('SELECT count(*) FROM contact_points').pluck().get()).toBe(1);
  });

  it('rewrites rows in a migration although the journal refuses writes without an operation', () => {
    migrateBase(sqlite, folder);
    insertContact();
    migrateBase(sqlite, folder);
    expect(() => sqlite.exec("UPDATE contacts SET name = 'Пётр'")).toThrow(/journal/);
    addMigration('9000_rename', "UPDATE contacts SET name = 'Пётр';");
    migrateBase(sqlite, folder);
    expect(sqlite.prepare('SELECT name FROM contacts').pluck().get()).toBe('Пётр');
    expect(() => sqlite.exec("UPDATE contacts SET name = 'Иван'")).toThrow(/journal/);
  });

  it('rolls everything back when a statement fails', () => {
    migrateBase(sqlite, folder);
    const before = sqlite.serialize();
    addMigration('9000_good', 'CREATE TABLE good (id INTEGER PRIMARY KEY);');
    addMigration('9001_bad', 'CREATE TABLE bad (;');
    expect(() => migrateBase(sqlite, folder)).toThrow(expect.objectContaining({ code: 'migrationFailed' }));
    expect(sqlite.serialize().equals(before)).toBe(true);
  });

  it('refuses to commit a broken foreign key', () => {
    migrateBase(sqlite, folder);
    insertContact();
    addMigration('9000_orphan', 'DELETE FROM contacts;');
    expect(() => migrateBase(sqlite, folder)).toThrow(expect.objectContaining({ code: 'migrationFailed' }));
    expect(sqlite.prepare('SELECT count(*) FROM contacts').pluck().get()).toBe(1);
  });

  it('stops before any statement and leaves the base as it was', () => {
    const statements = readMigrations(folder).flatMap((migration) => migration.statements).length;
    for (let stop = 0; stop < statements; stop += 1) {
      const hook = (index: number): void => {
        if (index === stop) throw new Error('stopped');
      };
      expect(() => migrateBase(sqlite, folder, hook)).toThrow('stopped');
      expect(sqlite.prepare('SELECT count(*) FROM sqlite_master').pluck().get()).toBe(0);
    }
    expect(migrateBase(sqlite, folder)).toBe('created');
  });
});

describe('planMigrations', () => {
  it('refuses a base with a migration that this program does not know, and writes nothing', () => {
    addMigration('9000_future', 'CREATE TABLE future (id INTEGER PRIMARY KEY);');
    migrateBase(sqlite, folder);
    const before = sqlite.serialize();
    expect(() => migrateBase(sqlite, migrationsFolder)).toThrow(
      expect.objectContaining({ code: 'baseFromFuture' }),
    );
    expect(sqlite.serialize().equals(before)).toBe(true);
  });

  it('says what is pending without applying it', () => {
    const plan = planMigrations(sqlite, folder);
    expect(plan.outcome).toBe('created');
    expect(plan.pending.map(({ name }) => name)).toContain('0000_contacts');
    expect(sqlite.prepare('SELECT count(*) FROM sqlite_master').pluck().get()).toBe(0);
  });
});

describe('readMigrations', () => {
  it('gives the same identity to files with Windows line ends', () => {
    addMigration('9000_lines', 'CREATE TABLE a (b);\nCREATE TABLE c (d);');
    const unix = readMigrations(folder).at(-1);
    addMigration('9000_lines', 'CREATE TABLE a (b);\r\nCREATE TABLE c (d);');
    expect(readMigrations(folder).at(-1)).toEqual(unix);
  });
});
