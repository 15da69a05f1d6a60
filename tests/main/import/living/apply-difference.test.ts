import { describe, expect, it } from 'vitest';
import { updateContact } from '../../../../src-main/contacts/contact-commands.ts';
import { runOperation } from '../../../../src-main/journal/run-operation.ts';
import { undoOperation } from '../../../../src-main/journal/undo-operation.ts';
import { quietJob } from '../../../support/create-test-host.ts';
import { headings, oleg, counts, cellsOf, type Rows, setUpLivingList } from './living-list.ts';

const living = setUpLivingList();
const { importList, recheck, apply, readCards } = living;

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
    const { db, now } = living.base().context;
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
    await undoOperation(living.base().context.db, operationId ?? 0, {
      at: living.base().context.now(),
      job: quietJob,
    });
    expect(readCards(['phones', 'note', 'tags'])).toEqual(before);
    expect(counts(await recheck())).toEqual([1, 1, 1, 1, 0]);
  });
});
