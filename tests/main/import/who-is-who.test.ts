import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openImportSession } from '../../../src-main/import/import-session.ts';
import { runImport } from '../../../src-main/import/run-import.ts';
import type { ImportDecision } from '../../../src-shared/import/import-decision.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { quietJob } from '../../support/create-test-host.ts';
import { inProcessParserHost } from '../../support/in-process-parser.ts';

let base: TestBase;
beforeEach(async () => {
  base = await createTestBase({ parser: inProcessParserHost });
});
afterEach(() => base.remove());

/** Imports rows pasted as `a | b`; answers «created updated review». */
async function take(rows: readonly string[], decision: ImportDecision = {}): Promise<string> {
  const pasted = rows.map((row) => row.replaceAll(/ *\| */gu, '\t')).join('\n');
  const session = await openImportSession(base.context, { pasted, name: 'list' }, decision, quietJob);
  const { engine } = await runImport(base.context, session, quietJob);
  session.parser.close();
  const { created, updated, review } = engine.counts();
  return `${created} ${updated} ${review}`;
}

const listNames = (): unknown[] =>
  base.context.db.sqlite.prepare('SELECT name FROM contacts ORDER BY id').pluck().all();

describe('strangers under one number', () => {
  const first = ['ID | ФИО | Телефон', '1 | Иванов Пётр | 89161110001', '2 | Орлова Анна | 89161110002'];

  it('lets strangers wait that another list gives the same ids', async () => {
    await take(first);
    const other = ['ID | Имя | Телефон', '1 | Кузьмина Вера | 89262220001', '2 | Попов Олег | 89262220002'];
    expect(await take(other)).toBe('0 0 2');
    expect(await take(other, { match: 'externalId' })).toBe('0 0 2');
  });

  it('knows a client by its id with a slip in the name, or with another name on the same phone', async () => {
    await take(first);
    const other = ['ID | ФИО | Телефон', '1 | Ивано Пётр | 89262220001', '2 | Зайцева Инна | 89161110002'];
    expect(await take(other)).toBe('0 1 0');
  });

  it('lets firms of other names wait under one ИНН', async () => {
    const firms = [
      'Название | ИНН | Телефон',
      'ООО Ромашка | 7707083893 | 84951234567',
      'ООО Лютик | 7707083893 | 84951234568',
      'АО Гранит | 7707083893 | 84951234569',
      'Ромашка | 7707083893 | 84951234570',
    ];
    expect(await take(firms)).toBe('1 1 2');
    expect(await take(firms)).toBe('0 0 2');
    expect(listNames()).toHaveLength(1);
  });
});
