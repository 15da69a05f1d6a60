import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { unlockBase } from '../../../src-main/base/unlock-base.ts';
import { createTestBase } from '../../support/create-test-base.ts';
import { createTestHost, quietJob, testPassword } from '../../support/create-test-host.ts';

const file = join(import.meta.dirname, '../../fixtures/clients-services.xlsx');
const rowsOfFile = 1200;
const kills = 20;

/** Starts an import in a process of its own and kills it some time after the first rows have been written. */
async function killImport(folder: string, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'import-child.ts'), folder, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  await sleep(afterMs);
  child.kill('SIGKILL');
  await ended;
}

describe('an import killed at a random moment', () => {
  it('leaves the whole file or nothing of it', { timeout: 300_000 }, async () => {
    const base = await createTestBase();
    base.host.session.get()?.close();
    base.host.session.set(undefined);
    let before = 0;
    let nothing = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      await killImport(base.folder, Math.random() * 400);
      const { context, close } = await unlockBase(createTestHost(base.folder), testPassword, quietJob);
      const { sqlite } = context.db;
      const count = (query: string): number => Number(sqlite.prepare(query).pluck().get());
      const contacts = count('SELECT count(*) FROM contacts');
      expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(sqlite.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
      expect(contacts).toBe(count('SELECT count(*) FROM operations') * rowsOfFile);
      expect(count('SELECT count(*) FROM contact_search_docsize')).toBe(contacts);
      expect(sqlite.prepare('SELECT operation_id FROM journal_state').pluck().get()).toBeNull();
      close();
      if (contacts === before) nothing += 1;
      before = contacts;
    }
    // Kills that all come too late would prove nothing.
    expect(nothing).toBeGreaterThan(0);
    base.remove();
  });
});
