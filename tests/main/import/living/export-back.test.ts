import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createContact,
  trashContacts,
  updateContact,
} from '../../../../src-main/contacts/contact-commands.ts';
import { importFile } from '../../../../src-main/import/import-file.ts';
import { exportBack } from '../../../../src-main/import/living/export-back.ts';
import { listLivingRuns } from '../../../../src-main/import/living/living-runs.ts';
import { recheckFile } from '../../../../src-main/import/living/recheck-file.ts';
import { runOperation } from '../../../../src-main/journal/run-operation.ts';
import type { ContactChanges } from '../../../../src-shared/contacts/contact.ts';
import { createTestBase, type TestBase } from '../../../support/create-test-base.ts';
import { quietJob } from '../../../support/create-test-host.ts';
import { inProcessParserHost } from '../../../support/in-process-parser.ts';
import { buildXlsx, type TestCell } from '../../parser/build-xlsx.ts';

type Rows = readonly (readonly TestCell[])[];

const list: Rows = [
  ['Клиенты салона'],
  [],
  ['№', 'ФИО', 'Тел.', 'Доп. тел.', 'ДР', 'Менеджер', 'Сумма', 'Заметка', 'Комментарий'],
  [
    1,
    'ИВАНОВА АННА',
    '8 916 123-45-67',
    '8(495)1234567',
    '12.05.1990',
    'Лена',
    1200.5,
    'звонить',
    'после 18',
  ],
  [2, 'Петров Олег', 89162223344, null, null, 'Лена', 50, null, null],
  [3, 'Сидорова Ева', 'нет', null, '1.2.85', 'Юля', null, 'опт; розница', null],
  [null, 'Итого', null, null, null, null, 1250.5],
];

let base: TestBase;
let path: string;
let out: string;
beforeEach(async () => {
  base = await createTestBase({ parser: inProcessParserHost });
  path = join(base.around, 'Клиенты.xlsx');
  out = join(base.around, 'Обратно.xlsx');
});
afterEach(() => base.remove());

async function importList(rows: Rows = list): Promise<void> {
  writeFileSync(path, buildXlsx([{ name: 'Салон', rows }]));
  await importFile(base.context, path, {}, quietJob);
}

const runId = (): number =>
  listLivingRuns(base.context.db).find(({ filePath }) => filePath === path)?.id ?? 0;
const send = (withNew = false): ReturnType<typeof exportBack> =>
  exportBack(base.context, { runId: runId(), path: out, withNew, locale: 'ru' }, quietJob);

async function readOut(): Promise<{ name: string; rows: unknown[][] }> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(out);
  const [sheet] = book.worksheets;
  const rows: unknown[][] = [];
  sheet?.eachRow((row) => rows.push((Array.isArray(row.values) ? row.values : []).slice(1)));
  return { name: sheet?.name ?? '', rows };
}

async function editOut(edits: Readonly<Record<string, string | null>>): Promise<void> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(out);
  for (const [cell, value] of Object.entries(edits)) {
    const [sheet] = book.worksheets;
    if (sheet !== undefined) sheet.getCell(cell).value = value;
  }
  await book.xlsx.writeFile(out);
}

function edit(name: string, changes: ContactChanges): void {
  const { db, now } = base.context;
  const id = db.sqlite.prepare<[string], number>('SELECT id FROM contacts WHERE name = ?').pluck().get(name);
  runOperation(db, { kind: 'edit', params: {}, at: now() }, () => updateContact(db, id ?? 0, changes, now()));
}

describe('exportBack', () => {
  it("writes the owner's sheet, headings and order, leaves his own writing alone and adds the codes", async () => {
    await importList();
    expect(await send()).toEqual({ rows: 3, added: 0, sourceRead: true });
    const { name, rows } = await readOut();
    expect(name).toBe('Салон');
    expect(rows[0]).toEqual([...(list[2] ?? []), 'ID Картотеки']);
    expect(rows.slice(1).map((row) => row.slice(0, 9))).toEqual(
      [
        list[3],
        [2, 'Петров Олег', '89162223344', undefined, undefined, 'Лена', 50],
        [3, 'Сидорова Ева', 'нет', undefined, '1.2.85', 'Юля', undefined, 'опт; розница', undefined],
      ].map((row) => (row?.length === 9 ? row : [...(row ?? []), undefined, undefined].slice(0, 9))),
    );
    expect(rows[1]?.[9]).toMatch(/^k[0-9a-z]{6}-1$/);
  });

  it('comes back without a single change, as an import and as the file looked at again', async () => {
    await importList();
    edit('Иванова Анна', {
      fields: { note: 'писать', birthday: '1991-05-12' },
      points: [{ type: 'phone', value: '+7 926 000-00-01' }],
    });
    await send(true);
    expect(await importFile(base.context, out, {}, quietJob)).toMatchObject({
      created: 0,
      updated: 0,
      review: 0,
      unchanged: 3,
    });
    const difference = await recheckFile(base.context, runId(), { path: out, locale: 'ru' }, quietJob);
    expect(difference).toMatchObject({
      fresh: { count: 0 },
      changed: { count: 0 },
      gone: { count: 0 },
      unchanged: 3,
    });
    expect(difference.columns).toEqual({ added: [], removed: [], renamed: [] });
  });

  it('tells exactly the cells that were edited in it', async () => {
    await importList();
    await send();
    await editOut({
      B2: 'Иванова-Орлова Анна',
      C2: '8 900 000-00-00',
      D2: null,
      G3: (75).toString(),
      F3: 'Юля',
    });
    const { changed, fresh, gone } = await recheckFile(
      base.context,
      runId(),
      { path: out, locale: 'ru' },
      quietJob,
    );
    expect([fresh.count, gone.count]).toEqual([0, 0]);
    expect(
      changed.rows.map(({ name, cells }) => [name, ...cells.map(({ heading, now }) => `${heading}: ${now}`)]),
    ).toEqual([
      ['Иванова Анна', 'ФИО: Иванова-Орлова Анна', 'Тел.: 8 900 000-00-00', 'Доп. тел.: '],
      ['Петров Олег', 'Сумма: 75'],
    ]);
  });

  it('writes what the base holds where the file says something else', async () => {
    await importList();
    edit('Петров Олег', {
      fields: { lastName: 'Петровский', birthday: '1980-03-04', note: 'любит тишину' },
      points: [
        { type: 'phone', value: '+7 916 222-33-44' },
        { type: 'phone', value: '+7 926 000-00-01' },
        { type: 'phone', value: '+7 926 000-00-02' },
      ],
    });
    await send();
    const { rows } = await readOut();
    expect(rows[2]?.slice(0, 8)).toEqual([
      2,
      'Петровский Олег',
      '+7 (916) 222-33-44',
      '+7 (926) 000-00-01; +7 (926) 000-00-02',
      new Date('1980-03-04T00:00:00.000Z'),
      'Лена',
      50,
      'любит тишину',
    ]);
  });

  it('adds new clients when that is wanted, and none that was taken out of the file or lies in the trash', async () => {
    await importList();
    const { db, now } = base.context;
    runOperation(db, { kind: 'create', params: {}, at: now() }, () => {
      createContact(db, 'person', { fields: { lastName: 'Новикова', firstName: 'Ольга' } }, now());
      const lost = createContact(db, 'person', { fields: { lastName: 'Удалённая' } }, now());
      trashContacts(db, [lost], now().toISOString());
    });
    writeFileSync(path, buildXlsx([{ name: 'Салон', rows: list.toSpliced(4, 1) }]));
    expect(await send(true)).toMatchObject({ rows: 3, added: 1 });
    expect((await readOut()).rows.map((row) => row[1])).toEqual([
      'ФИО',
      'ИВАНОВА АННА',
      'Сидорова Ева',
      'Новикова Ольга',
    ]);
  });

  it('writes the list out of the base when the file is gone', async () => {
    await importList();
    renameSync(path, `${path}.old`);
    expect(await send()).toEqual({ rows: 3, added: 0, sourceRead: false });
    const { rows } = await readOut();
    expect(rows[0]?.slice(0, 9)).toEqual(list[2]);
    expect(rows[1]?.slice(0, 5)).toEqual([
      undefined,
      'Иванова Анна',
      '+7 (916) 123-45-67',
      '+7 (495) 123-45-67',
      new Date('1990-05-12T00:00:00.000Z'),
    ]);
    expect(await importFile(base.context, out, {}, quietJob)).toMatchObject({ created: 0, updated: 0 });
  });
});

describe('the code of a card', () => {
  it('knows a client of whom everything else has changed', async () => {
    await importList();
    await send();
    await editOut({ B2: 'Орлова Мария', C2: '8 900 000-00-00', D2: null, E2: null });
    expect(await importFile(base.context, out, {}, quietJob)).toMatchObject({ created: 0, updated: 1 });
  });

  it('of another base means nothing', async () => {
    await importList();
    await send();
    const other = await createTestBase({ parser: inProcessParserHost, now: () => new Date('2020-01-01') });
    try {
      const { db, now } = other.context;
      runOperation(db, { kind: 'create', params: {}, at: now() }, () => {
        for (const lastName of ['Белов', 'Чернов', 'Рыжов'])
          createContact(db, 'person', { fields: { lastName } }, now());
      });
      expect(await importFile(other.context, out, {}, quietJob)).toMatchObject({ created: 3, updated: 0 });
    } finally {
      other.remove();
    }
  });

  it('that was copied with its row makes no other client the same', async () => {
    await importList();
    await send();
    const { rows } = await readOut();
    const copied = [...rows, ['', 'Белов Пётр', '8 900 111-11-11', ...(rows[1]?.slice(3) ?? [])]];
    const cells = copied.map((row) =>
      Array.from(row, (cell) => (typeof cell === 'number' ? cell : typeof cell === 'string' ? cell : '')),
    );
    rmSync(out);
    writeFileSync(out, buildXlsx([{ name: 'Салон', rows: cells }]));
    expect(await importFile(base.context, out, {}, quietJob)).toMatchObject({ created: 1, unchanged: 3 });
  });
});
