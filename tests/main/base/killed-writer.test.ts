import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BaseSession } from '../../../src-main/base/base-session.ts';
import { changePassword } from '../../../src-main/base/change-password.ts';
import { unlockBase } from '../../../src-main/base/unlock-base.ts';
import { makeCopy } from '../../../src-main/copies/make-copy.ts';
import { restoreCopy } from '../../../src-main/copies/restore-copy.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { createTestHost, quietJob, testPassword } from '../../support/create-test-host.ts';
import { bundleChild, killAtRandom, startChild, type KillMoment } from '../../support/kill-child.ts';
import { killCounts } from '../../support/kill-counts.ts';

let base: TestBase;
let program = '';

beforeAll(async () => {
  program = await bundleChild();
});

afterAll(() => {
  rmSync(program);
});

beforeEach(async () => {
  base = await createTestBase();
  base.host.session.get()?.close();
  base.host.session.set(undefined);
});

afterEach(() => {
  base.remove();
});

async function reopen<Value>(password: string, look: (session: BaseSession) => Value): Promise<Value> {
  const session = await unlockBase(createTestHost(base.folder), password, quietJob);
  try {
    return look(session);
  } finally {
    session.close();
  }
}

/** What a killed writer left: sound pages and whole operations only. */
function inspect({ context }: BaseSession): { operations: number; sound: boolean } {
  const { sqlite } = context.db;
  const count = (query: string): number => Number(sqlite.prepare(query).pluck().get());
  const operations = count('SELECT count(*) FROM operations');
  return {
    operations,
    sound:
      sqlite.pragma('integrity_check', { simple: true }) === 'ok' &&
      sqlite.prepare('PRAGMA foreign_key_check').all().length === 0 &&
      count('SELECT operation_id IS NULL FROM journal_state') === 1 &&
      count('SELECT count(*) FROM contacts') === operations * 3 &&
      count('SELECT count(*) FROM contact_points') === operations * 3 &&
      count('SELECT count(*) FROM changes') === operations * 6 &&
      count('SELECT count(*) FROM operations WHERE change_count <> 6') === 0,
  };
}

describe('a writer killed at a random moment', () => {
  it(
    `loses no acknowledged operation and leaves none half-done in ${killCounts.writing} kills`,
    { timeout: 900_000 },
    async () => {
      let acknowledged = 0;
      let awaited = 0;
      for (let kill = 0; kill < killCounts.writing; kill += 1) {
        // However slow the machine, the kills fall into the first operation, the second, the third and the fourth.
        const afterLines = kill % 4;
        awaited += afterLines;
        const lines = await killAtRandom(program, 'write', base.around, { afterLines, longest: 60 });
        acknowledged = Math.max(acknowledged, Number(lines.at(-1) ?? 0));
        const { operations, sound } = await reopen(testPassword, inspect);
        expect(sound).toBe(true);
        expect(operations).toBeGreaterThanOrEqual(acknowledged);
        acknowledged = operations;
      }
      expect(awaited).toBeGreaterThan(killCounts.writing);
      expect(acknowledged).toBeGreaterThanOrEqual(awaited);
    },
  );
});

/** Amid the first change, amid the next one, or between them: a change prints a line at its beginning and its end. */
const moment = (kill: number): KillMoment => ({ afterLines: kill % 4, longest: 60 });

describe('a change of the password killed at a random moment', () => {
  it(
    'leaves a base that opens with the old password or the new one in 20 kills',
    { timeout: 600_000 },
    async () => {
      let password = testPassword;
      for (let kill = 0; kill < 20; kill += 1) {
        const lines = await killAtRandom(program, 'password', base.around, moment(kill), password);
        const done = lines.findLast((line) => line.startsWith('is '))?.slice(3) ?? password;
        const begun = lines.findLast((line) => line.startsWith('to '))?.slice(3) ?? password;
        const opens = async (candidate: string): Promise<boolean> => {
          try {
            return await reopen(candidate, () => true);
          } catch {
            return false;
          }
        };
        password = (await opens(done)) ? done : begun;
        const session = await unlockBase(createTestHost(base.folder), password, quietJob);
        await changePassword(session.context, { current: password, next: testPassword }, base.host.kdfParams);
        session.close();
        password = testPassword;
      }
      expect(await reopen(testPassword, inspect)).toEqual({ operations: 0, sound: true });
    },
  );
});

describe('a second program on one base', () => {
  it('is refused while the first lives and let in when it has been killed', async () => {
    const first = startChild(program, 'hold', base.around);
    await first.ready;
    await expect(reopen(testPassword, inspect)).rejects.toMatchObject({ code: 'baseInUse' });
    await first.kill();
    await expect(reopen(testPassword, inspect)).resolves.toMatchObject({ sound: true });
  });

  it('may not restore a copy over it while the first lives', async () => {
    const copy = join(base.around, 'copy.crmcopy');
    const source = await unlockBase(createTestHost(base.folder), testPassword, quietJob);
    await makeCopy(source.context, { path: copy, number: 1, reason: 'owner', detail: null }, quietJob);
    source.close();
    const first = startChild(program, 'hold', base.around);
    await first.ready;
    const restore = (): Promise<void> =>
      restoreCopy(createTestHost(base.folder), copy, testPassword, quietJob);
    await expect(restore()).rejects.toMatchObject({ code: 'baseInUse' });
    await first.kill();
    await expect(restore()).resolves.toBeUndefined();
    await expect(reopen(testPassword, inspect)).resolves.toMatchObject({ sound: true });
  });
});
