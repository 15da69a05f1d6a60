// A process that works on a base until it is killed: node killed-child.ts TASK FOLDER. Prints a line per finished act.
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { changePassword } from '../../src-main/base/change-password.ts';
import type { BaseContext } from '../../src-main/base/base-context.ts';
import { unlockBase } from '../../src-main/base/unlock-base.ts';
import type { JobControl } from '../../src-main/contract/handlers.ts';
import { makeCopy, takeCopyNumber } from '../../src-main/copies/make-copy.ts';
import { restoreCopy } from '../../src-main/copies/restore-copy.ts';
import { importFile } from '../../src-main/import/import-file.ts';
import { cheapKdfParams, createTestHost, quietJob, testPassword } from './create-test-host.ts';
import { inProcessParserHost } from './in-process-parser.ts';
import { insertTestContacts } from './insert-test-contacts.ts';

const [task = '', folder = ''] = process.argv.slice(2);
const host = createTestHost(join(folder, 'base'), { parser: inProcessParserHost });
const copyPath = join(folder, 'copy.crmcopy');

function say(line: string | number): void {
  writeSync(1, `${line}\n`);
}

async function openContext(): Promise<BaseContext> {
  const { context } = await unlockBase(host, process.env['TEST_PASSWORD'] ?? testPassword, quietJob);
  return context;
}

function stayAlive(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 300_000);
  });
}

const tasks: Record<string, () => Promise<void>> = {
  write: async () => {
    const { db } = await openContext();
    let count = Number(db.sqlite.prepare('SELECT count(*) FROM operations').pluck().get());
    say('ready');
    for (;;) {
      count += 1;
      insertTestContacts(db, [`${count} а`, `${count} б`, `${count} в`]);
      say(count);
    }
  },
  copy: async () => {
    const context = await openContext();
    say('ready');
    for (;;) {
      const number = await takeCopyNumber(context);
      await makeCopy(context, { path: copyPath, number, reason: 'owner', detail: null }, quietJob);
      say(number);
    }
  },
  password: async () => {
    const context = await openContext();
    let current = process.env['TEST_PASSWORD'] ?? testPassword;
    say('ready');
    for (let turn = 0; ; turn += 1) {
      const next = `пароль номер ${turn}`;
      say(`to ${next}`);
      await changePassword(context, { current, next }, cheapKdfParams);
      say(`is ${next}`);
      current = next;
    }
  },
  import: async () => {
    const context = await openContext();
    let told = false;
    const progress: JobControl['progress'] = ({ step }) => {
      if (step !== 'writing' || told) return;
      told = true;
      say('ready');
    };
    await importFile(context, join(folder, 'list.xlsx'), { match: 'none' }, { ...quietJob, progress });
    say('imported');
    await stayAlive();
  },
  restore: async () => {
    say('ready');
    for (;;) {
      await restoreCopy(host, copyPath, testPassword, quietJob);
      say('restored');
    }
  },
  hold: async () => {
    await openContext();
    say('ready');
    await stayAlive();
  },
};

await tasks[task]?.();
