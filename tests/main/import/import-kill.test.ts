import { copyFileSync, cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unlockBase } from '../../../src-main/base/unlock-base.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { createTestHost, quietJob, testPassword } from '../../support/create-test-host.ts';
import { bundleChild, killAtRandom } from '../../support/kill-child.ts';
import { killCounts } from '../../support/kill-counts.ts';

const rowsOfFile = 1200;
/** At first, milliseconds; a machine that writes the rows sooner gets less. */
const longestPause = 300;

let base: TestBase;
let program = '';

beforeAll(async () => {
  program = await bundleChild();
  base = await createTestBase();
  base.host.session.get()?.close();
  base.host.session.set(undefined);
  cpSync(base.folder, join(base.around, 'before'), { recursive: true });
  copyFileSync(
    join(import.meta.dirname, '../../fixtures/clients-services.xlsx'),
    join(base.around, 'list.xlsx'),
  );
});

afterAll(() => {
  base.remove();
  rmSync(program);
});

/** Puts the base back as it was before any import. */
function startAnew(): void {
  rmSync(base.folder, { recursive: true });
  cpSync(join(base.around, 'before'), base.folder, { recursive: true });
}

/** The contacts that a killed import left, after the proof that everything else in the base fits them. */
async function inspect(): Promise<number> {
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
  return contacts;
}

describe('an import killed at a random moment', () => {
  it(
    `leaves the whole file or nothing of it in ${killCounts.importing} kills amid the writing`,
    { timeout: 900_000 },
    async () => {
      let amid = 0;
      let longest = longestPause;
      // A kill that came after the last word of the import does not count.
      for (let kill = 0; amid < killCounts.importing; kill += 1) {
        expect(kill).toBeLessThan(killCounts.importing * 4);
        startAnew();
        const lines = await killAtRandom(program, 'import', base.around, { longest });
        const contacts = await inspect();
        const told = lines.includes('imported');
        expect(contacts === rowsOfFile || !told).toBe(true);
        if (told) longest *= 0.8;
        else amid += 1;
      }
    },
  );
});
