import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BaseSession } from '../../../src-main/base/base-session.ts';
import { inspectBaseFolder } from '../../../src-main/base/inspect-base-folder.ts';
import { unlockBase } from '../../../src-main/base/unlock-base.ts';
import { makeCopy } from '../../../src-main/copies/make-copy.ts';
import { verifyCopy } from '../../../src-main/copies/verify-copy.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { createTestHost, quietJob, testPassword } from '../../support/create-test-host.ts';
import { insertTestContacts } from '../../support/insert-test-contacts.ts';
import { bundleChild, killAtRandom } from '../../support/kill-child.ts';

let base: TestBase;
let program = '';
const copyPath = (): string => join(base.around, 'copy.crmcopy');

beforeAll(async () => {
  program = await bundleChild();
});

afterAll(() => {
  rmSync(program);
});

beforeEach(async () => {
  base = await createTestBase();
  insertTestContacts(
    base.context.db,
    Array.from({ length: 2000 }, (_, index) => `Контакт ${index}`),
  );
});

afterEach(() => {
  base.remove();
});

function close(): void {
  base.host.session.get()?.close();
  base.host.session.set(undefined);
}

function copyBase(): Promise<unknown> {
  return makeCopy(base.context, { path: copyPath(), number: 1, reason: 'owner', detail: null }, quietJob);
}

async function withSession<Value>(look: (session: BaseSession) => Value): Promise<Value> {
  const session = await unlockBase(createTestHost(base.folder), testPassword, quietJob);
  try {
    return await look(session);
  } finally {
    session.close();
  }
}

function countContacts({ context }: BaseSession): number {
  return Number(context.db.sqlite.prepare('SELECT count(*) FROM contacts').pluck().get());
}

describe('a copy killed at a random moment', () => {
  it('leaves the base whole and a good copy in place in 20 kills', { timeout: 600_000 }, async () => {
    await copyBase();
    close();
    for (let kill = 0; kill < 20; kill += 1) {
      await killAtRandom(program, 'copy', base.around, { afterLines: kill % 2, longest: 300 });
      await withSession(async (session) => {
        expect(countContacts(session)).toBe(2000);
        expect(readdirSync(join(base.folder, 'copies'))).toEqual([]);
        await verifyCopy(session.context, copyPath(), quietJob);
      });
    }
  });
});

describe('a restoration killed at a random moment', () => {
  it('leaves the old base or the restored one, whole, in 20 kills', { timeout: 600_000 }, async () => {
    await copyBase();
    const copy = readFileSync(copyPath());
    insertTestContacts(base.context.db, ['Записан после копии']);
    close();
    copyFileSync(join(base.folder, 'base.db'), join(base.around, 'newer.db'));
    for (let kill = 0; kill < 20; kill += 1) {
      copyFileSync(join(base.around, 'newer.db'), join(base.folder, 'base.db'));
      await killAtRandom(program, 'restore', base.around, { afterLines: kill % 2, longest: 60 });
      expect(inspectBaseFolder(base.folder)).toBe('locked');
      const count = await withSession(countContacts);
      expect(count === 2000 || (count === 2001 && kill % 2 === 0)).toBe(true);
    }
    expect(readFileSync(copyPath()).equals(copy)).toBe(true);
  });
});
