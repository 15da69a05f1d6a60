import { renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { updateContact } from '../../../../src-main/contacts/contact-commands.ts';
import { listLivingRuns, showLivingRun } from '../../../../src-main/import/living/living-runs.ts';
import { hashTables } from '../../../../src-main/journal/hash-tables.ts';
import { runOperation } from '../../../../src-main/journal/run-operation.ts';
import { undoOperation } from '../../../../src-main/journal/undo-operation.ts';
import { proposeColumns } from '../../../../src-shared/import/import-difference.ts';
import { quietJob } from '../../../support/create-test-host.ts';
import { headings, anna, oleg, eva, list, counts, cellsOf, setUpLivingList } from './living-list.ts';

const living = setUpLivingList();
const { write, importList, recheck, readCards } = living;

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
    const before = hashTables(living.base().context.db.sqlite);
    await recheck([headings, ['Иванова Анна', '8 916 123-45-67', 'Москва', ''], eva]);
    expect(hashTables(living.base().context.db.sqlite)).toEqual(before);
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
    const { db, now } = living.base().context;
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
    const { db, now } = living.base().context;
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
    write([['Список клиентов'], [], ...list], living.path(), 'Клиенты 2026');
    expect(counts(await recheck())).toEqual([0, 0, 0, 3, 0]);
  });

  it('finds headings below new titles even where the rows themselves would tell the columns', async () => {
    await importList();
    const titled = [['Наши клиенты', '', '', ''], ['на 01.11.2026', '', '', ''], ...list];
    const difference = await recheck(
      titled.map(([first = '', ...rest], place) => [first, place === 2 ? 'Кто ведёт' : '', ...rest]),
    );
    expect(counts(difference)).toEqual([0, 0, 0, 3, 0]);
    expect(difference.columns).toEqual({ added: ['Кто ведёт'], removed: [], renamed: [] });
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
    const moved = join(living.base().around, 'Клиенты (новые).xlsx');
    renameSync(living.path(), moved);
    expect(listLivingRuns(living.base().context.db).map(showLivingRun)).toMatchObject([{ file: 'missing' }]);
    await expect(recheck()).rejects.toMatchObject({ code: 'fileMissing' });
    expect(counts(await recheck(null, moved))).toEqual([0, 0, 0, 3, 0]);
    expect(listLivingRuns(living.base().context.db).map(showLivingRun)).toMatchObject([
      { file: 'here', fileName: basename(moved) },
    ]);
  });

  it('compares with the base alone when the import was taken back', async () => {
    await importList();
    const [run] = listLivingRuns(living.base().context.db);
    await undoOperation(living.base().context.db, run?.operationId ?? 0, {
      at: living.base().context.now(),
      job: quietJob,
    });
    expect(listLivingRuns(living.base().context.db)).toMatchObject([{ undone: true }]);
    expect(counts(await recheck())).toEqual([3, 0, 0, 0, 0]);
  });
});
