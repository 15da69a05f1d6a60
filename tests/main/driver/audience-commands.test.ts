import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestFolder } from '../../support/create-test-host.ts';

const program = join(import.meta.dirname, '../../../src-main/driver/driver.ts');
const ledger = [
  'Client,Order date,Revenue',
  'Anna Petrova,2026-01-10,100',
  'Anna Petrova,2026-04-20,250.50',
  'Boris Orlov,2015-11-02,150000',
];

describe('segment-count, stages and segments', () => {
  const { folder, remove } = makeTestFolder();
  const file = join(folder, 'orders.csv');
  const rule = join(folder, 'rule.json');
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

  it('counts a rule over stages, tells the stages with money as decimals, and knows of no segments yet', async () => {
    writeFileSync(
      rule,
      JSON.stringify({ type: 'condition', field: 'stage', operator: 'anyOf', value: ['inactive'] }),
    );
    expect(await run(['segment-count', rule])).toMatchObject({ count: 1 });
    expect(await run(['stages'])).toMatchObject({
      stages: expect.arrayContaining([
        expect.objectContaining({ stage: 'inactive', count: 1, revenue: '150000.00' }),
      ]),
      byHand: 0,
      thresholds: { silentDays: 365, vipTotal: '100000.00' },
    });
    expect(await run(['segments'])).toEqual({ segments: [] });
    expect(await run(['list', '--segment', '7'])).toMatchObject({ total: 0 });
    expect(await run(['list', '--segment', 'x'])).toMatchObject({ error: { code: 'invalidInput' } });
  });
});
