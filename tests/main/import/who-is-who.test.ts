import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { trashContacts } from '../../../src-main/contacts/contact-commands.ts';
import { prepareContactWriter } from '../../../src-main/contacts/contact-writer.ts';
import { openImportSession } from '../../../src-main/import/import-session.ts';
import { runImport } from '../../../src-main/import/run-import.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
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

describe('the same list again', () => {
  const slips = [
    'ФИО | Телефон | Почта',
    'Орлова Анна | 89161234567 |',
    'Орлва Анна | 89161234567 |',
    'Орлва Анна Ильинична | 89161234567 | o@mail.ru',
    'Орлва Анна | | o@mail.ru',
  ];
  const keyless = [
    'Код клиента | ФИО | Телефон | Почта | ИНН | Дата рождения',
    'К-1 | Орлова Анна | 89161234567 | | | 01.02.1980',
    ' | Серов Пётр | | a@mail.ru | | ',
    ' | Ким Вера | 89161234569 | | | ',
  ];

  const decisions: readonly ImportDecision[] = [
    {},
    { withoutFixes: ['twins'] },
    { likely: 'join' },
    { likely: 'separate' },
  ];
  it.each(decisions)(
    'goes where it went before, whatever the order of its rows under %j',
    async (decision) => {
      const first = await take(slips, decision);
      const names = listNames();
      const again = await take(slips, decision);
      expect(again).toBe(`0 0 ${first.split(' ')[2]}`);
      expect(listNames()).toEqual(names);
    },
  );

  it.each(['phone', 'email', 'inn', 'externalId', 'nameBirthday'] as const)(
    'makes no second card of a row that lacks the chosen key %s',
    async (match) => {
      expect(await take(keyless, { match })).toBe('3 0 0');
      expect(await take(keyless, { match })).toBe('0 0 0');
      const other = match === 'phone' ? 'email' : 'phone';
      expect(await take(keyless, { match: other })).toBe('0 0 0');
      expect(listNames()).toHaveLength(3);
    },
  );

  it('lets the columns overwrite though the rows are known', async () => {
    const list = ['ФИО | Телефон', 'Орлова Анна | 89161234567'];
    await take(list);
    const policies = [{ index: 0, policy: 'overwrite' as const }];
    runOperation(base.context.db, { kind: 'edit', params: {}, at: new Date() }, () =>
      prepareContactWriter(base.context.db).update(
        1,
        { fields: { lastName: 'Зайцева' } },
        { at: '2026-05-12T10:00:00Z' },
      ),
    );
    expect(await take(list)).toBe('0 0 0');
    expect(await take(list, { policies })).toBe('0 1 0');
    expect(listNames()).toEqual(['Орлова Анна']);
  });

  it('does not bring a card back that is in the trash', async () => {
    const list = ['ФИО | Телефон', 'Орлова Анна | 89161234567'];
    await take(list);
    runOperation(base.context.db, { kind: 'trash', params: {}, at: new Date() }, () =>
      trashContacts(base.context.db, [1], '2026-05-12T10:00:00Z'),
    );
    expect(await take(list)).toBe('1 0 0');
  });
});

describe('a word for its initial', () => {
  it.each([{}, { policies: [{ index: 0, policy: 'overwrite' as const }] }])(
    'completes the name under %j and is not put back',
    async (decision) => {
      const short = ['ФИО | Телефон', 'Иванова А. | 89161234567'];
      await take(short);
      expect(await take(['ФИО | Телефон', 'Иванова Анна Сергеевна | 89161234567'], decision)).toBe('0 1 0');
      expect(listNames()).toEqual(['Иванова Анна Сергеевна']);
      expect(await take(short, decision)).toBe('0 0 0');
    },
  );
});

describe('rows of one client', () => {
  const list = [
    'ФИО | Телефон | Комментарий',
    'Орлова Анна | 89161234567 | любит чай',
    'Орлова Анна | 89161234567 | перезвонить в мае',
    'Орлова Анна | 89161234567 | любит чай',
  ];

  it.each([{}, { policies: [{ index: 2, policy: 'overwrite' as const }] }])(
    'keep all their notes, once, under %j',
    async (decision) => {
      expect(await take(list, decision)).toBe('1 1 0');
      expect(base.context.db.sqlite.prepare('SELECT note FROM contacts').pluck().all()).toEqual([
        'любит чай\nперезвонить в мае',
      ]);
      expect(await take(list, decision)).toBe('0 0 0');
    },
  );
});

describe('a phone that is none', () => {
  it.each(['89999999999', '80000000000', '89000000000', '+7 916 000-00-00'])(
    'makes nobody the same: %s',
    async (phone) => {
      const list = ['Имя | Телефон | Комментарий', `Анна | ${phone} | маникюр`, `Анна | ${phone} | педикюр`];
      expect(await take(list)).toBe('2 0 0');
      expect(await take(list)).toBe('0 0 0');
    },
  );
});
