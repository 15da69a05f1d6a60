import { renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { updateContact } from '../../../../src-main/contacts/contact-commands.ts';
import { listContactRows } from '../../../../src-main/contacts/contact-rows-query.ts';
import { importFile } from '../../../../src-main/import/import-file.ts';
import { getImportRegister } from '../../../../src-main/import/import-register.ts';
import { applyDifference } from '../../../../src-main/import/living/apply-difference.ts';
import { listLivingRuns, showLivingRun } from '../../../../src-main/import/living/living-runs.ts';
import { findDifference, recheckFile } from '../../../../src-main/import/living/recheck-file.ts';
import { hashTables } from '../../../../src-main/journal/hash-tables.ts';
import { runOperation } from '../../../../src-main/journal/run-operation.ts';
import { undoOperation } from '../../../../src-main/journal/undo-operation.ts';
import { proposeColumns, type ImportDifference } from '../../../../src-shared/import/import-difference.ts';
import type { DifferenceResult, DifferenceTicks } from '../../../../src-shared/import/import-run-contract.ts';
import { createTestBase, type TestBase } from '../../../support/create-test-base.ts';
import { quietJob } from '../../../support/create-test-host.ts';
import { inProcessParserHost } from '../../../support/in-process-parser.ts';
import { buildXlsx, type TestCell } from '../../parser/build-xlsx.ts';

type Rows = readonly (readonly TestCell[])[];

const headings = ['ФИО', 'Телефон', 'Город', 'Заметка'];
const anna = ['Иванова Анна', '8 916 123-45-67', 'Тверь', 'любит звонки'];
const oleg = ['Петров Олег', '8 916 222-33-44', 'Тула', ''];
const eva = ['Сидорова Ева', '8 495 123-45-68', 'Тверь', 'опт'];
const list: Rows = [headings, anna, oleg, eva];

let base: TestBase;
let path: string;
beforeEach(async () => {
  base = await createTestBase({ parser: inProcessParserHost });
  path = join(base.around, 'Клиенты.xlsx');
});
afterEach(() => base.remove());

const write = (rows: Rows, to = path, name = 'Лист1'): void => writeFileSync(to, buildXlsx([{ name, rows }]));

async function importList(rows: Rows = list): Promise<void> {
  write(rows);
  await importFile(base.context, path, {}, quietJob);
}

function recheck(rows: Rows | null = null, from: string | null = null): Promise<ImportDifference> {
  if (rows !== null) write(rows);
  const [run] = listLivingRuns(base.context.db);
  return recheckFile(base.context, run?.id ?? 0, { path: from, locale: 'ru' }, quietJob);
}

/** Ticks everything, as far as `over` does not say otherwise. */
function apply(difference: ImportDifference, over: Partial<DifferenceTicks> = {}): Promise<DifferenceResult> {
  const { session } = getImportRegister(base.context).get(difference.importId);
  const ticks = {
    fresh: difference.fresh.rows.map(({ row }) => row),
    changed: difference.changed.rows.map(({ row, cells }) => ({
      row,
      columns: cells.map(({ column }) => column),
    })),
    gone: { act: 'tag' as const, contactIds: [] },
    beyond: false,
    dismissRest: false,
    ...over,
  };
  return applyDifference(base.context, findDifference(session), { ...ticks, locale: 'ru' }, quietJob);
}

function readCards(fields: readonly string[]) {
  const { db } = base.context;
  const ids = db.sqlite
    .prepare<[], number>('SELECT id FROM contacts WHERE deleted_at IS NULL ORDER BY id')
    .pluck()
    .all();
  return listContactRows(db, ids, fields);
}

const counts = ({ fresh, changed, gone, unchanged, skipped }: ImportDifference): number[] => [
  fresh.count,
  changed.count,
  gone.count,
  unchanged,
  skipped,
];
const cellsOf = ({ changed }: ImportDifference) =>
  changed.rows.map(({ name, cells }) => [
    name,
    ...cells.map(({ heading, card, now }) => `${heading}: ${card} → ${now}`),
  ]);

describe('recheckFile', () => {
  it('sees no difference in a file that is as it was, nor in one that was sorted or has its columns moved', async () => {
    await importList();
    expect(counts(await recheck())).toEqual([0, 0, 0, 3, 0]);
    expect(counts(await recheck([headings, eva, anna, oleg]))).toEqual([0, 0, 0, 3, 0]);
    const turned = list.map((row) => row.toReversed());
    expect(counts(await recheck(turned))).toEqual([0, 0, 0, 3, 0]);
  });

  it('tells new, changed and gone rows apart', async () => {
    await importList();
    const difference = await recheck([
      headings,
      ['Новикова Ольга', '8 916 777-88-99', 'Орёл', ''],
      ['Иванова Анна', '8 916 123-45-67', 'Москва', 'любит письма'],
      oleg,
    ]);
    expect(counts(difference)).toEqual([1, 1, 1, 1, 0]);
    expect(difference.fresh.rows).toEqual([{ row: 2, name: 'Новикова Ольга', outcome: 'created' }]);
    expect(cellsOf(difference)).toEqual([
      ['Иванова Анна', 'Город: Тверь → Москва', 'Заметка: любит звонки → любит письма'],
    ]);
    expect(difference.gone.rows.map(({ name }) => name)).toEqual(['Сидорова Ева']);
  });

  it('writes nothing', async () => {
    await importList();
    const before = hashTables(base.context.db.sqlite);
    await recheck([headings, ['Иванова Анна', '8 916 123-45-67', 'Москва', ''], eva]);
    expect(hashTables(base.context.db.sqlite)).toEqual(before);
  });

  it('knows a row again whose key has changed by what else it says', async () => {
    await importList();
    const difference = await recheck([
      headings,
      ['Иванова Анна', '8 916 999-99-99', 'Тверь', 'любит звонки'],
      oleg,
      eva,
    ]);
    expect(counts(difference)).toEqual([0, 1, 0, 2, 0]);
    expect(cellsOf(difference)).toEqual([['Иванова Анна', 'Телефон: +7 (916) 123-45-67 → 8 916 999-99-99']]);
  });

  it('counts twins: one more row of a client who is there is no news, and his last row gone is', async () => {
    await importList([headings, anna, anna, oleg]);
    expect(counts(await recheck([headings, anna, oleg]))).toEqual([0, 0, 0, 2, 0]);
    expect(counts(await recheck([headings, anna, anna, anna, oleg]))).toEqual([0, 0, 0, 4, 0]);
    const difference = await recheck([headings, oleg]);
    expect(difference.gone.rows.map(({ name }) => name)).toEqual(['Иванова Анна']);
  });

  it('says when the owner has had the last word on a field, and when a cell was emptied', async () => {
    await importList();
    const { db, now } = base.context;
    const [card] = readCards([]);
    runOperation(db, { kind: 'edit', params: {}, at: now() }, () =>
      updateContact(db, card?.id ?? 0, { fields: { note: 'звонить вечером' } }, now()),
    );
    const difference = await recheck([
      headings,
      ['Иванова Анна', '8 916 123-45-67', '', 'писать'],
      oleg,
      eva,
    ]);
    const [row] = difference.changed.rows;
    expect(row?.cells).toMatchObject([
      { heading: 'Город', emptied: true, edited: false },
      { heading: 'Заметка', card: 'звонить вечером', now: 'писать', emptied: false, edited: true },
    ]);
    expect(proposeColumns({ cells: row?.cells ?? [] })).toEqual([]);
  });

  it('tells nothing of a cell that now says what the card holds', async () => {
    await importList();
    const { db, now } = base.context;
    const [card] = readCards([]);
    runOperation(db, { kind: 'edit', params: {}, at: now() }, () =>
      updateContact(db, card?.id ?? 0, { fields: { note: 'писать' } }, now()),
    );
    expect(counts(await recheck([headings, [...anna.slice(0, 3), 'писать'], oleg, eva]))).toEqual([
      0, 0, 0, 3, 0,
    ]);
  });

  it('finds columns by their headings and tells which came, went and changed their names', async () => {
    await importList();
    const difference = await recheck([
      ['Контактный телефон', 'Имя клиента', 'Менеджер', 'Заметка'],
      ['8 916 123-45-67', 'Иванова Анна', 'Лена', 'любит звонки'],
      ['8 916 222-33-44', 'Петров Олег', 'Лена', ''],
      ['8 495 123-45-68', 'Сидорова Ева', 'Лена', 'розница'],
    ]);
    expect(difference.columns).toEqual({
      added: ['Менеджер'],
      removed: ['Город'],
      renamed: [
        { from: 'Телефон', to: 'Контактный телефон' },
        { from: 'ФИО', to: 'Имя клиента' },
      ],
    });
    expect(cellsOf(difference)).toEqual([['Сидорова Ева', 'Заметка: опт → розница']]);
  });

  it('finds a sheet that was renamed and headings that moved down', async () => {
    await importList();
    write([['Список клиентов'], [], ...list], path, 'Клиенты 2026');
    expect(counts(await recheck())).toEqual([0, 0, 0, 3, 0]);
  });

  it('refuses a file of another kind', async () => {
    await importList();
    await expect(
      recheck([
        ['Артикул', 'Цена'],
        ['A-1', 100],
      ]),
    ).rejects.toMatchObject({ code: 'fileOther' });
  });

  it('follows a file that was moved once the owner shows it', async () => {
    await importList();
    const moved = join(base.around, 'Клиенты (новые).xlsx');
    renameSync(path, moved);
    expect(listLivingRuns(base.context.db).map(showLivingRun)).toMatchObject([{ file: 'missing' }]);
    await expect(recheck()).rejects.toMatchObject({ code: 'fileMissing' });
    expect(counts(await recheck(null, moved))).toEqual([0, 0, 0, 3, 0]);
    expect(listLivingRuns(base.context.db).map(showLivingRun)).toMatchObject([
      { file: 'here', fileName: basename(moved) },
    ]);
  });

  it('compares with the base alone when the import was taken back', async () => {
    await importList();
    const [run] = listLivingRuns(base.context.db);
    await undoOperation(base.context.db, run?.operationId ?? 0, { at: base.context.now(), job: quietJob });
    expect(listLivingRuns(base.context.db)).toMatchObject([{ undone: true }]);
    expect(counts(await recheck())).toEqual([3, 0, 0, 0, 0]);
  });
});

describe('applyDifference', () => {
  const changed: Rows = [
    headings,
    ['Иванова Анна', '8 916 999-99-99', 'Москва', ''],
    oleg,
    ['Новикова Ольга', '8 916 777-88-99', 'Орёл', ''],
  ];

  it('writes what is ticked as one operation, after which the file shows no difference', async () => {
    await importList();
    const difference = await recheck(changed);
    const eva = difference.gone.rows.map(({ contactId }) => contactId);
    const result = await apply(difference, { gone: { act: 'tag', contactIds: eva } });
    expect(result).toMatchObject({ created: 1, updated: 1, tagged: 1, trashed: 0 });
    expect(readCards(['phones', 'note', 'tags']).map(({ name, cells }) => [name, cells])).toEqual([
      ['Иванова Анна', { phones: ['+79169999999'], note: null, tags: [] }],
      ['Петров Олег', { phones: ['+79162223344'], note: null, tags: [] }],
      ['Сидорова Ева', { phones: ['+74951234568'], note: 'опт', tags: ['нет в файле'] }],
      ['Новикова Ольга', { phones: ['+79167778899'], note: null, tags: [] }],
    ]);
    expect(counts(await recheck())).toEqual([0, 0, 0, 3, 0]);
  });

  it('leaves out what is not ticked and tells it again the next time', async () => {
    await importList();
    const difference = await recheck(changed);
    const [row] = difference.changed.rows;
    const town = row?.cells.find(({ heading }) => heading === 'Город');
    await apply(difference, {
      fresh: [],
      changed: [{ row: row?.row ?? 0, columns: town === undefined ? [] : [town.column] }],
    });
    expect(readCards(['phones', 'note'])[0]?.cells).toEqual({
      phones: ['+79161234567'],
      note: 'любит звонки',
    });
    const again = await recheck();
    expect(counts(again)).toEqual([1, 1, 1, 1, 0]);
    expect(cellsOf(again)).toEqual([
      ['Иванова Анна', 'Телефон: +7 (916) 123-45-67 → 8 916 999-99-99', 'Заметка: любит звонки → '],
    ]);
  });

  it('shows nothing again when the owner wants the rest no more', async () => {
    await importList();
    const result = await apply(await recheck(changed), { fresh: [], changed: [], dismissRest: true });
    expect(result).toMatchObject({ operationId: null, created: 0, updated: 0 });
    expect(counts(await recheck())).toEqual([0, 0, 0, 3, 0]);
    const phone: Rows = [headings, ['Иванова Анна', '8 916 999-99-99', 'Клин', ''], oleg, changed[3] ?? []];
    expect(counts(await recheck(phone))).toEqual([0, 1, 0, 2, 0]);
  });

  it('keeps the points that the owner has added', async () => {
    await importList();
    const { db, now } = base.context;
    const [card] = readCards([]);
    const points = [
      { type: 'phone' as const, value: '+7 916 123-45-67' },
      { type: 'phone' as const, value: '+7 926 000-00-01' },
    ];
    runOperation(db, { kind: 'edit', params: {}, at: now() }, () =>
      updateContact(db, card?.id ?? 0, { points }, now()),
    );
    await apply(await recheck(changed));
    expect(readCards(['phones'])[0]?.cells['phones']).toEqual(['+79169999999', '+79260000001']);
  });

  it('moves clients that are gone from the file to the trash when that is ticked, and all of it can be undone', async () => {
    await importList();
    const before = readCards(['phones', 'note', 'tags']);
    const difference = await recheck(changed);
    const contactIds = difference.gone.rows.map(({ contactId }) => contactId);
    const { operationId } = await apply(difference, { gone: { act: 'trash', contactIds } });
    expect(readCards([]).map(({ name }) => name)).toEqual(['Иванова Анна', 'Петров Олег', 'Новикова Ольга']);
    await undoOperation(base.context.db, operationId ?? 0, { at: base.context.now(), job: quietJob });
    expect(readCards(['phones', 'note', 'tags'])).toEqual(before);
    expect(counts(await recheck())).toEqual([1, 1, 1, 1, 0]);
  });
});
