import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestFolder } from '../../support/create-test-host.ts';

const program = join(import.meta.dirname, '../../../src-main/driver/driver.ts');
const clients = join(import.meta.dirname, '../../fixtures/clients-services.xlsx');

const imported = z.object({
  operationId: z.string(),
  created: z.number(),
  updated: z.number(),
  headingRow: z.number(),
});
const listed = z.object({ total: z.number(), contacts: z.array(z.record(z.string(), z.unknown())) });
const hashed = z.object({ tables: z.record(z.string(), z.string()) });
const refused = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

describe('the headless driver', () => {
  const { folder, remove } = makeTestFolder();
  const base = join(folder, 'base');
  beforeAll(() => run(['create']));
  afterAll(remove);

  function run(args: readonly string[], password = 'пароль для проверки'): Promise<unknown> {
    const all = [
      program,
      ...args,
      ...(args.includes('--base') ? [] : ['--base', base]),
      '--password-env',
      'TEST_PASSWORD',
    ];
    return new Promise((resolve) => {
      execFile(
        process.execPath,
        all,
        { env: { ...process.env, TEST_PASSWORD: password }, maxBuffer: 1 << 28 },
        (_error, stdout) => {
          resolve(JSON.parse(stdout));
        },
      );
    });
  }

  it('takes a list in, finds, shows, sends out, copies, restores and takes everything back', async () => {
    const empty = hashed.parse(await run(['hash']));
    const first = imported.parse(await run(['import', clients, '--match', 'none', '--rows']));
    expect(first).toMatchObject({ created: 1200, updated: 0, headingRow: 4 });

    const list = listed.parse(
      await run(['list', '--fields', 'importRow,phones,openingTotal', '--limit', '2000']),
    );
    expect(list.total).toBe(1200);
    expect(list.contacts.find((contact) => contact['importRow'] === 5)).toMatchObject({
      name: 'Крюкова Марина Владиславовна',
      phones: ['+79282111417'],
      openingTotal: '5400.50',
    });

    const found = listed.parse(await run(['search', '211-14-17']));
    expect(found.contacts.map((contact) => contact['name'])).toContain('Крюкова Марина Владиславовна');
    const id = String(found.contacts[0]?.['id']);
    expect(await run(['card', id])).toMatchObject({
      id,
      lastName: 'Крюкова',
      birthday: '1989-07-28',
      timeline: [],
      relationships: [],
      orders: [],
      tasks: [],
      consents: [],
    });

    const out = join(folder, 'out.xlsx');
    expect(await run(['export', out])).toEqual({ rows: 1200, file: out });
    expect(existsSync(out)).toBe(true);

    const copy = join(folder, 'base.crmcopy');
    await run(['copy', copy]);
    expect(await run(['verify-copy', copy])).toMatchObject({ ok: true, contacts: 1200 });
    const restored = join(folder, 'restored');
    expect(await run(['restore', copy, '--to', restored])).toMatchObject({ contacts: 1200 });
    expect(await run(['restore', copy, '--to', restored])).toMatchObject({ error: { code: 'baseExists' } });
    expect(await run(['hash', '--base', restored])).toEqual(await run(['hash']));

    expect(await run(['operations'])).toMatchObject({
      operations: [{ id: first.operationId, kind: 'import' }],
    });
    expect(await run(['undo', first.operationId])).toMatchObject({ undone: 1200, kept: 0, failed: 0 });
    expect(hashed.parse(await run(['hash'])).tables).toEqual(empty.tables);
  });

  it('says in words what went wrong, with a code', async () => {
    const wrong = refused.parse(await run(['list'], 'другой пароль'));
    expect(wrong.error.code).toBe('wrongPassword');
    expect(wrong.error.message).toMatch(/парол/i);
    expect(refused.parse(await run(['undo', '0'])).error.code).toBe('invalidInput');
    const told = async (...args: string[]): Promise<readonly string[]> => {
      const { code, message } = refused.parse(await run(args)).error;
      return [code, message.slice(0, message.indexOf('.'))];
    };
    expect(await told('import', clients, '--encoding', 'cp9999')).toEqual([
      'invalidInput',
      'Не подходит «--encoding»',
    ]);
    expect(await told('list', '--limit', 'x')).toEqual(['invalidInput', 'Не подходит «--limit»']);
    expect(await told('no-such-command')).toEqual(['invalidInput', 'Не подходит «no-such-command»']);
    expect(await told('list', '--fields', 'mood')).toEqual(['fieldUnknown', 'Поля «mood» нет']);
    const sheet = refused.parse(await run(['import', clients, '--sheet', 'Нет'])).error;
    expect(sheet.code).toBe('sheetUnknown');
    expect(sheet.message).toContain('«Клиенты»');
    const out = join(folder, 'out.csv');
    expect(refused.parse(await run(['export', out])).error.code).toBe('fileFormatUnknown');
    expect(existsSync(out)).toBe(false);
    expect(refused.parse(await run(['import', join(folder, 'missing.xlsx')])).error.code).toBe('fileMissing');
  });
});
