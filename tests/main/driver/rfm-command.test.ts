import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestFolder } from '../../support/create-test-host.ts';

const program = join(import.meta.dirname, '../../../src-main/driver/driver.ts');
const ledger = [
  'Client,Order date,Revenue',
  'Anna Petrova,2026-01-10,100',
  'Anna Petrova,2026-04-20,250.50',
  'Boris Orlov,2025-11-02,80',
];
const answered = z.object({
  groups: z.array(z.unknown()),
  contacts: z.array(z.record(z.string(), z.unknown())),
});

describe('rfm', () => {
  const { folder, remove } = makeTestFolder();
  const file = join(folder, 'orders.csv');
  const groups = join(folder, 'groups.json');
  beforeAll(async () => {
    writeFileSync(file, ledger.join('\n'));
    await run(['create']);
    await run(['import', file, '--target', 'orders', '--create-missing']);
  });
  afterAll(remove);

  function run(args: readonly string[]): Promise<unknown> {
    const all = [program, ...args, '--base', join(folder, 'base'), '--password-env', 'TEST_PASSWORD'];
    return new Promise((resolve) => {
      const env = { ...process.env, TEST_PASSWORD: 'пароль для проверки' };
      execFile(process.execPath, all, { env }, (_error, stdout) => {
        resolve(JSON.parse(stdout));
      });
    });
  }

  it('scores the orders of a ledger up to a day, in groups of the owner and in those of the program', async () => {
    writeFileSync(groups, JSON.stringify([{ name: 'Щедрые', r: '1-5', f: [1, 5], m: { min: 2, max: 5 } }]));
    const asked = ['rfm', '--date', '2026-05-01'];
    const own = answered.parse(await run([...asked, '--groups', groups]));
    const told = own.contacts.toSorted((a, b) => Number(b['frequency']) - Number(a['frequency']));
    expect(told).toMatchObject([
      { recencyDays: 11, frequency: 2, monetary: '350.50', group: 'Щедрые' },
      { recencyDays: 180, frequency: 1, monetary: '80.00', group: null },
    ]);
    expect(own.groups).toEqual([
      { name: 'Щедрые', contacts: 1, orders: 2, revenue: '350.50' },
      { name: null, contacts: 1, orders: 1, revenue: '80.00' },
    ]);
    const earlier = answered.parse(await run(['rfm', '--date', '2026-02-01']));
    expect(new Set(earlier.contacts.map(({ monetary }) => monetary))).toEqual(new Set(['100.00', '80.00']));
    expect(earlier.groups).toHaveLength(11);
  });

  it('refuses a day that is none and groups out of range', async () => {
    writeFileSync(groups, JSON.stringify([{ name: 'Щедрые', r: [0, 9], f: 1, m: 1 }]));
    for (const wrong of [
      ['--date', '31.12.2006'],
      ['--groups', groups],
    ]) {
      expect(await run(['rfm', ...wrong])).toMatchObject({ error: { code: 'invalidInput' } });
    }
  });
});
