import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as xlsx from '@e965/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createContact } from '../../../src-main/contacts/contact-commands.ts';
import { exportContacts } from '../../../src-main/export/export-contacts.ts';
import { runLongOperation, runOperation } from '../../../src-main/journal/run-operation.ts';
import type { ContactView } from '../../../src-shared/contacts/contacts-contract.ts';
import { AppError } from '../../../src-shared/contract/app-error.ts';
import { everything } from '../../../src-shared/filters/filter.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { quietJob } from '../../support/create-test-host.ts';

const view: ContactView = {
  filter: everything,
  search: '',
  sort: { field: 'name', direction: 'asc' },
  trash: false,
};
const fields = ['name', 'phones', 'birthday', 'openingTotal', 'inn', 'note', 'gender', 'source'];

describe('exportContacts', () => {
  let base: TestBase;
  beforeEach(async () => {
    base = await createTestBase();
  });
  afterEach(() => base.remove());

  const addPerson = (
    fieldValues: Record<string, string | number | null>,
    phones: readonly string[] = [],
  ): number => {
    const points = phones.map((value) => ({ type: 'phone' as const, value }));
    const { db, now } = base.context;
    const meta = { kind: 'create', params: {}, at: now() } as const;
    return runOperation(db, meta, () => createContact(db, 'person', { fields: fieldValues, points }, now()))
      .value;
  };

  const exportSheet = async (order: { ids?: number[]; view?: ContactView } = {}) => {
    const path = join(base.around, 'clients.xlsx');
    const rows = await exportContacts(
      base.context,
      { path, view: order.view ?? view, fields, ids: order.ids ?? null, locale: 'ru' },
      quietJob,
    );
    const book = xlsx.read(readFileSync(path), { cellFormula: true, cellNF: true });
    const sheet = book.Sheets['Клиенты'];
    if (sheet === undefined) throw new Error('the sheet is missing');
    return { rows, sheet, table: xlsx.utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: null }) };
  };

  it('writes typed cells under Russian headings, in the order of the view', async () => {
    addPerson(
      {
        lastName: 'Яшина',
        firstName: 'Анна',
        birthday: '1990-05-12',
        openingTotal: 123_450,
        gender: 'female',
      },
      ['8 916 123-45-67', '+7 495 123-45-67'],
    );
    addPerson({ lastName: 'Абрамов', firstName: 'Пётр', birthday: '--12-31', source: 'Авито' });
    const { rows, table, sheet } = await exportSheet();
    expect(rows).toBe(2);
    expect(table).toEqual([
      ['Клиент', 'Телефон', 'День рождения', 'Куплено до переноса', 'ИНН', 'Примечание', 'Пол', 'Источник'],
      ['Абрамов Пётр', null, '31.12', null, null, null, 'Мужской', 'Авито'],
      [
        'Яшина Анна',
        '+7 (916) 123-45-67; +7 (495) 123-45-67',
        new Date(Date.UTC(1990, 4, 12)),
        1234.5,
        null,
        null,
        'Женский',
        null,
      ],
    ]);
    expect(sheet['C3']).toMatchObject({ t: 'n', z: 'dd.mm.yyyy' });
    expect(sheet['D3']).toMatchObject({ t: 'n', z: '#,##0.00 "₽"' });
  });

  it('writes only the chosen contacts, in the order of the view', async () => {
    const anna = addPerson({ lastName: 'Яшина', firstName: 'Анна' });
    addPerson({ lastName: 'Петров', firstName: 'Олег' });
    const boris = addPerson({ lastName: 'Абрамов', firstName: 'Борис' });
    const { table } = await exportSheet({ ids: [anna, boris] });
    expect(table.slice(1).map((row) => row[0])).toEqual(['Абрамов Борис', 'Яшина Анна']);
  });

  it('lets no text become a formula', async () => {
    const payloads = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '＝1+1',
      '=HYPERLINK("x")',
      '"=1',
      "'=1",
      '=cmd|x!A0',
    ];
    for (const [index, note] of payloads.entries()) addPerson({ lastName: `Клиент${index}`, note });
    const { sheet } = await exportSheet();
    const cells = Object.entries(sheet).filter(([address]) => !address.startsWith('!'));
    expect(cells.length).toBeGreaterThan(payloads.length);
    for (const [, cell] of cells) expect(cell).not.toHaveProperty('f');
    for (let row = 2; row < payloads.length + 2; row += 1) expect(sheet[`F${row}`]).toMatchObject({ t: 's' });
  });

  it('leaves no file behind when it is cancelled', async () => {
    addPerson({ lastName: 'Яшина' });
    const cancelled = { ...quietJob, signal: AbortSignal.abort() };
    const path = join(base.around, 'cancelled.xlsx');
    const order = { path, view, fields, ids: null, locale: 'ru' } as const;
    await expect(exportContacts(base.context, order, cancelled)).rejects.toMatchObject({ code: 'cancelled' });
    expect(() => readFileSync(path)).toThrow('ENOENT');
    expect(() => readFileSync(`${path}.part`)).toThrow('ENOENT');
  });

  it('waits for a long operation, so that what it takes back never goes out; can be stopped while it waits', async () => {
    addPerson({ lastName: 'Яшина' });
    const { db, now } = base.context;
    const end = Promise.withResolvers<void>();
    const meta = { kind: 'import', params: {}, at: now() } as const;
    const long = runLongOperation(db, meta, {}, async () => {
      createContact(db, 'person', { fields: { lastName: 'Чужой' } }, now());
      await end.promise;
      throw new AppError('cancelled');
    });
    const controller = new AbortController();
    const order = { view, fields, ids: null, locale: 'ru' } as const;
    const stopped = exportContacts(
      base.context,
      { ...order, path: join(base.around, 'stopped.xlsx') },
      { ...quietJob, signal: controller.signal },
    );
    const waiting = exportSheet();
    controller.abort();
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    end.resolve();
    await expect(long).rejects.toMatchObject({ code: 'cancelled' });
    const { table } = await waiting;
    expect(table.slice(1).map(([name]) => name)).toEqual(['Яшина']);
    expect(addPerson({ lastName: 'Новый' })).toBeGreaterThan(0);
  });

  it.each(['clients.csv', 'clients.vcf', 'clients'])(
    'refuses to write a workbook under the name %s',
    async (name) => {
      addPerson({ lastName: 'Яшина' });
      const path = join(base.around, name);
      const order = { path, view, fields, ids: null, locale: 'ru' } as const;
      await expect(exportContacts(base.context, order, quietJob)).rejects.toMatchObject({
        code: 'fileFormatUnknown',
      });
      expect(existsSync(path)).toBe(false);
    },
  );

  it('refuses a field that does not exist', async () => {
    const order = {
      path: join(base.around, 'x.xlsx'),
      view,
      fields: ['nothing'],
      ids: null,
      locale: 'ru',
    } as const;
    await expect(exportContacts(base.context, order, quietJob)).rejects.toMatchObject({
      code: 'fieldUnknown',
    });
  });
});
