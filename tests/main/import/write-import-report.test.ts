import exceljs from 'exceljs';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importFile } from '../../../src-main/import/import-file.ts';
import { diagnosisHandlers } from '../../../src-main/import/diagnosis-handlers.ts';
import { importHandlers } from '../../../src-main/import/import-handlers.ts';
import { createNodeParserHost } from '../../../src-main/parser/node-parser-host.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { quietJob } from '../../support/create-test-host.ts';
import { buildXlsx } from '../parser/build-xlsx.ts';

let base: TestBase;

beforeEach(async () => {
  base = await createTestBase({ parser: createNodeParserHost() });
});
afterEach(() => base.remove());

const rows = [
  ['ФИО', 'Телефон', 'Почта', 'Источник', 'Любимый цвет'],
  ['Иванова Анна', '8 916 123-45-67', 'anna@gmail.con', 'Директ', 'красный'],
  ['Петров Олег', '916 12', 'нет ответа', '=HYPERLINK("http://x","y")', 'синий'],
  ['Анна Иванова', '+79161234567', '', 'яндекс директ', ''],
];

function writeList(): string {
  const path = join(base.around, 'Список.xlsx');
  writeFileSync(path, buildXlsx([{ name: 'Лист1', rows }]));
  return path;
}

/** The texts of a sheet by rows, empty cells as empty texts; formulas would come as objects and fail the comparison. */
async function readSheets(path: string): Promise<ReadonlyMap<string, readonly (readonly unknown[])[]>> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path);
  return new Map(
    book.worksheets.map((sheet) => {
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
      const lines: unknown[][] = [];
      sheet.eachRow((row) => {
        const cells: unknown[] = [];
        row.eachCell({ includeEmpty: true }, ({ value }) => cells.push(value ?? ''));
        lines.push(cells);
      });
      return [sheet.name, lines];
    }),
  );
}

describe('writeImportReport', () => {
  it('writes an audit that reads back as it was found', async () => {
    const report = join(base.around, 'Аудит.xlsx');
    const answer = await importFile(base.context, writeList(), { dryRun: true, report }, quietJob);
    expect(answer.operationId).toBeNull();
    const sheets = await readSheets(report);
    expect([...sheets.keys()]).toEqual([
      'Сводка',
      'Замечания по строкам',
      'Дубли в файле',
      'Источники',
      'Столбцы',
    ]);
    const summary = new Map(sheets.get('Сводка')?.map(([what, ...rest]) => [what, rest]));
    expect(summary.get('Файл')?.[0]).toBe('Список.xlsx');
    expect(summary.get('Строк с данными')?.[0]).toBe(3);
    expect(summary.get('Исправляется: Описки в адресах почты')).toEqual([
      1,
      '',
      'включено',
      'строка 2: anna@gmail.con → anna@gmail.com',
    ]);
    expect(sheets.get('Замечания по строкам')?.map((line) => line.slice(0, 4))).toEqual([
      ['Строка', 'Столбец', 'Значение', 'Станет'],
      [2, 'Почта', 'anna@gmail.con', 'anna@gmail.com'],
      [3, '', 'Петров Олег · 916 12 · нет ответа · =HYPERLINK("http://x","y") · синий', ''],
      [3, 'Телефон', '916 12', ''],
      [3, 'Почта', 'нет ответа', ''],
    ]);
    expect(sheets.get('Дубли в файле')?.slice(1)).toEqual([
      [1, 2, 'Иванова Анна', '+79161234567, anna@gmail.com'],
      [1, 4, 'Иванова Анна', '+79161234567'],
    ]);
    expect(sheets.get('Источники')?.slice(1)).toEqual([
      ['Источник', 'Яндекс.Директ', 'Директ', 1],
      ['Источник', 'Яндекс.Директ', 'яндекс директ', 1],
      ['Источник', '=HYPERLINK("http://x","y")', '=HYPERLINK("http://x","y")', 1],
    ]);
    expect(sheets.get('Столбцы')?.map((line) => line.slice(0, 4))).toEqual([
      ['Столбец', 'Поле', 'Заполнено', 'Доля, %'],
      ['ФИО', 'ФИО', 3, 100],
      ['Телефон', 'Телефон', 3, 100],
      ['Почта', 'E-mail', 2, 67],
      ['Источник', 'Источник', 3, 100],
      ['Любимый цвет', 'не переносится', 2, 67],
    ]);
  });

  it('speaks English to an English window, and refuses what is no workbook', async () => {
    base.context.files.add('list', writeList());
    const { importId } = await importHandlers['import:read'](base.context, { fileToken: 'list' }, quietJob);
    const report = join(base.around, 'Audit.xlsx');
    base.context.files.add('report', report);
    base.context.files.add('text', join(base.around, 'Audit.csv'));
    const write = (fileToken: string): Promise<unknown> =>
      diagnosisHandlers['import:report'](base.context, { importId, fileToken, locale: 'en' }, quietJob);
    expect(await write('report')).toEqual({ remarks: 4, fileName: 'Audit.xlsx' });
    expect([...(await readSheets(report)).keys()]).toEqual([
      'Summary',
      'Remarks by row',
      'Duplicates in the file',
      'Sources',
      'Columns',
    ]);
    await expect(write('text')).rejects.toMatchObject({ code: 'fileFormatUnknown' });
  });
});
