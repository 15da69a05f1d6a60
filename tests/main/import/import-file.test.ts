import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { listContactRows } from '../../../src-main/contacts/contact-rows-query.ts';
import { importFile, type ImportFileOptions } from '../../../src-main/import/import-file.ts';
import { hashTables } from '../../../src-main/journal/hash-tables.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import { createNodeParserHost } from '../../../src-main/parser/node-parser-host.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { quietJob } from '../../support/create-test-host.ts';
import { buildXlsx, type TestCell } from '../parser/build-xlsx.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');
const services = join(fixtures, 'clients-services.xlsx');

let base: TestBase;

beforeEach(async () => {
  base = await createTestBase({ parser: createNodeParserHost() });
});

afterEach(() => base.remove());

function run(path: string, options: ImportFileOptions = {}): ReturnType<typeof importFile> {
  return importFile(base.context, path, options, quietJob);
}

function runRows(
  rows: readonly (readonly TestCell[])[],
  options?: ImportFileOptions,
): ReturnType<typeof run> {
  const path = join(base.around, 'list.xlsx');
  writeFileSync(path, buildXlsx([{ name: 'Лист1', rows }]));
  return run(path, options);
}

const listOutcomes = (answer: object): string =>
  JSON.stringify('outcomes' in answer ? answer.outcomes : null).replaceAll(/"contactId":[^,]+/g, '');
const hash = (): Record<string, string> => hashTables(base.context.db.sqlite);
const count = (table: string): unknown =>
  base.context.db.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

function readTruth<Row extends z.ZodType>(name: string, row: Row): z.output<Row>[] {
  const text = readFileSync(join(fixtures, `${name}.truth.json`), 'utf8');
  return z.object({ rows: z.array(row) }).parse(JSON.parse(text)).rows;
}

/** Cells of every contact by the row of the file that made it. */
function readCells(fields: readonly string[]): ReadonlyMap<unknown, Readonly<Record<string, unknown>>> {
  const ids = base.context.db.sqlite.prepare<[], number>('SELECT id FROM contacts').pluck().all();
  const rows = listContactRows(base.context.db, ids, ['importRow', ...fields]);
  return new Map(rows.map(({ cells }) => [cells['importRow'], cells]));
}

describe('importFile', () => {
  it('makes of every client of a real list the contact that the truth tells, and of nothing else', async () => {
    const truth = readTruth(
      'clients-services',
      z.object({ row: z.number(), phones: z.array(z.string()), total: z.number(), source: z.string() }),
    );
    const answer = await run(services, { match: 'none' });
    expect(answer).toMatchObject({ sheet: 'Клиенты', headingRow: 4, created: truth.length, skipped: 1 });
    const cells = readCells(['phones', 'openingTotal', 'source']);
    const wrong = truth.filter(({ row, phones, total, source }) => {
      const got = cells.get(row);
      return (
        JSON.stringify(got?.['phones']) !== JSON.stringify(phones) ||
        Number(got?.['openingTotal'] ?? 0) !== Math.round(total * 100) ||
        got?.['source'] !== source
      );
    });
    expect(wrong.length / truth.length).toBeLessThan(0.005);
  });

  it('reads requisites of organizations whether they are texts or numbers', async () => {
    const row = z.object({
      row: z.number(),
      form: z.string(),
      inn: z.string().nullable(),
      kpp: z.string().nullable(),
    });
    const truth = readTruth('companies', row);
    await run(join(fixtures, 'companies.xlsx'), { match: 'none' });
    const cells = readCells(['legalForm', 'inn', 'kpp']);
    const got = truth.map((one) => cells.get(one.row));
    expect(got.map((one) => [one?.['legalForm'], one?.['inn'] ?? null])).toEqual(
      truth.map(({ form, inn }) => [form, inn]),
    );
  });

  it('changes nothing when the same file comes again, after a safety copy', async () => {
    const first = await run(services);
    const before = hash();
    const second = await run(services);
    const { review } = first;
    expect(first.created + first.updated + first.unchanged + review).toBe(1200);
    expect(second).toMatchObject({ created: 0, updated: 0, unchanged: 1200 - review, review });
    expect(hash()).toEqual(before);
    expect(second.duplicatesInFile).toEqual(first.duplicatesInFile);
  });

  it('finds twins in the file and takes no strangers for them', async () => {
    const { duplicatesInFile } = await run(services, { dryRun: true });
    const truth = readTruth('clients-services', z.object({ row: z.number(), cluster: z.number() }));
    const clusters = new Map(truth.map(({ row, cluster }) => [row, cluster]));
    expect(duplicatesInFile.length).toBeGreaterThan(50);
    for (const rows of duplicatesInFile) expect(new Set(rows.map((row) => clusters.get(row))).size).toBe(1);
  });

  it('foretells without writing exactly what it then does', async () => {
    await run(services, { sheet: 'Клиенты', match: 'phone' });
    const before = hash();
    const forecast = await run(services, { dryRun: true, rows: true });
    expect(hash()).toEqual(before);
    const done = await run(services, { rows: true });
    expect({ ...forecast, operationId: null, outcomes: null }).toEqual({
      ...done,
      operationId: null,
      outcomes: null,
    });
    expect(listOutcomes(forecast)).toBe(listOutcomes(done));
  });

  it('fills what is empty, adds phones, overwrites nothing, and is taken back exactly', async () => {
    await runRows([
      ['ФИО', 'Телефон', 'Почта', 'Примечание'],
      ['Иванов Пётр', '8 916 123-45-67', null, 'любит чай'],
      ['Сидорова Анна', '8 916 000-11-22', 'anna@mail.ru', null],
    ]);
    const before = hash();
    const answer = await runRows(
      [
        ['ФИО', 'Телефон', 'Почта', 'Примечание'],
        ['Иванов Пётр Сергеевич', '+79161234567; +79161234568', 'ivanov@mail.ru', 'любит кофе'],
        ['Сидорова Анна', null, 'ANNA@mail.ru', null],
        ['Новый Олег', '8 916 555-44-33', null, null],
      ],
      { rows: true },
    );
    expect(answer).toMatchObject({ created: 1, updated: 1, unchanged: 1, review: 0, skipped: 0 });
    const [ivanov] = [...readCells(['middleName', 'phones', 'emails', 'note']).values()].filter(
      ({ middleName }) => middleName === 'Сергеевич',
    );
    expect(ivanov).toMatchObject({
      phones: ['+79161234567', '+79161234568'],
      emails: ['ivanov@mail.ru'],
      note: 'любит чай',
    });
    await undoOperation(base.context.db, Number(answer.operationId), { at: new Date() });
    expect(hash()).toEqual(before);
  });

  it('writes nothing of a row that might be two contacts, and ignores the trash', async () => {
    const heading = ['ФИО', 'Телефон', 'Примечание'];
    await runRows([
      heading,
      ['Иванов Пётр', '8 916 123-45-67', null],
      ['Иванов Павел', '8 916 123-45-67', null],
    ]);
    const row = [heading, ['Иванов П.', '8 916 123-45-67', 'кто это?']];
    const before = hash();
    expect(await runRows(row)).toMatchObject({
      created: 0,
      updated: 0,
      review: 1,
      reviewRows: [
        {
          row: 2,
          name: 'Иванов П.',
          candidates: [
            { contactId: '1', name: 'Иванов Пётр' },
            { contactId: '2', name: 'Иванов Павел' },
          ],
        },
      ],
    });
    // The row waits in the list for review; nothing else is written.
    expect({ ...hash(), import_reviews: '' }).toEqual({ ...before, import_reviews: '' });
    const { sqlite } = base.context.db;
    sqlite.exec(
      "UPDATE journal_state SET operation_id = 1; UPDATE contacts SET deleted_at = '2026-01-01' WHERE id = 2",
    );
    sqlite.exec('UPDATE journal_state SET operation_id = NULL');
    // The row that waits goes on waiting; another one finds the only card that is left.
    expect(await runRows(row)).toMatchObject({ created: 0, updated: 0, review: 1 });
    const other = [heading, ['Иванов П.', '8 916 123-45-67', 'новая заметка']];
    expect(await runRows(other)).toMatchObject({ created: 0, updated: 1, review: 0 });
  });

  it('keeps namesakes apart that have nothing but a name, and knows the very same row again', async () => {
    const rows = [
      ['ФИО', 'Примечание'],
      ['Иванов Пётр', 'окна'],
      ['Иванов Пётр', 'двери'],
      ['Иванов Пётр', 'окна'],
    ];
    expect(await runRows(rows)).toMatchObject({ created: 2, unchanged: 1 });
    expect(await runRows(rows)).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
  });

  it('erases what is deleted again once it is over', async () => {
    const readSecureDelete = (): unknown => base.context.db.sqlite.pragma('secure_delete', { simple: true });
    await runRows([
      ['ФИО', 'Телефон'],
      ['Иванов Иван', '89161234567'],
    ]);
    expect(readSecureDelete()).toBe(1);
    const cancelled = { ...quietJob, signal: AbortSignal.abort() };
    await expect(importFile(base.context, services, {}, cancelled)).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(readSecureDelete()).toBe(1);
  });

  it('leaves no trace when it is cancelled half-way', async () => {
    const before = hash();
    const controller = new AbortController();
    const progress = ({ step, done }: { step: string; done: number }): void => {
      if (step === 'writing' && done >= 500) controller.abort();
    };
    const job = { signal: controller.signal, progress };
    await expect(importFile(base.context, services, {}, job)).rejects.toMatchObject({ code: 'cancelled' });
    expect(hash()).toEqual(before);
    expect(count('operations')).toBe(0);
  });

  it('refuses what it cannot read with the code of the trouble', async () => {
    const path = join(base.around, 'odd.xlsx');
    writeFileSync(path, '%PDF-1.7 не таблица');
    await expect(run(path)).rejects.toMatchObject({ code: 'fileFormatUnknown' });
    await expect(run(join(base.around, 'absent.xlsx'))).rejects.toMatchObject({ code: 'fileMissing' });
    await expect(run(services, { sheet: 'Нет такого' })).rejects.toMatchObject({
      code: 'sheetUnknown',
      params: { sheets: expect.stringContaining('«Клиенты»') },
    });
    await expect(
      runRows([
        ['Цвет', 'Вес'],
        ['красный', 'три'],
      ]),
    ).rejects.toMatchObject({
      code: 'importNothingMapped',
    });
    expect(count('contacts')).toBe(0);
  });
});
