import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importFile, type ImportFileOptions } from '../../../../src-main/import/import-file.ts';
import { createNodeParserHost } from '../../../../src-main/parser/node-parser-host.ts';
import { readWorkbook } from '../../../../src-main/parser/read-workbook.ts';
import { createTestBase, type TestBase } from '../../../support/create-test-base.ts';
import { quietJob } from '../../../support/create-test-host.ts';
import { buildXlsx, type TestCell } from '../../parser/build-xlsx.ts';

let base: TestBase;

beforeEach(async () => {
  base = await createTestBase({ parser: createNodeParserHost() });
});

afterEach(() => base.remove());

const rows: readonly (readonly TestCell[])[] = [
  ['ФИО', 'Телефон', 'Дата рождения', 'Мой столбец'],
  ['Иванов Пётр Сергеевич', '8 916 123-45-67', '01.02.1980', 'а'],
  [null, null, '03.04.1990', 'нет имени'],
  ['Петрова Анна Ильинична', 79_161_234_568, '31.02.1990', '=2+2'],
];

function run(name: string, options: ImportFileOptions = {}): ReturnType<typeof importFile> {
  return importFile(base.context, join(base.around, name), options, quietJob);
}

const countContacts = (): unknown =>
  base.context.db.sqlite.prepare('SELECT count(*) FROM contacts').pluck().get();

describe('writeAttentionFile', () => {
  it("writes the rows that need a hand in the owner's own columns, with the reason, and no formula", async () => {
    writeFileSync(join(base.around, 'list.xlsx'), buildXlsx([{ name: 'Лист1', rows }]));
    const path = join(base.around, 'fix.xlsx');
    expect(await run('list.xlsx', { attention: path })).toMatchObject({ created: 2, attention: 2 });
    const [sheet] = (await readWorkbook(path)).sheets;
    expect(sheet?.rows.map(({ cells }) => cells)).toEqual([
      ['Причина (Картотека)', 'Строка в файле (Картотека)', 'ФИО', 'Телефон', 'Дата рождения', 'Мой столбец'],
      [
        'Нет ни имени, ни способа связи. Допишите имя, телефон или почту.',
        3,
        null,
        null,
        '03.04.1990',
        'нет имени',
      ],
      [
        'Дата рождения: Такой даты нет. Поле останется пустым.',
        4,
        'Петрова Анна Ильинична',
        '79161234568',
        '31.02.1990',
        '=2+2',
      ],
    ]);
  });

  it('says of a row of a client who stands in the file before which of its values were not taken', async () => {
    const twins: readonly (readonly TestCell[])[] = [
      ['ФИО', 'Телефон', 'Дата рождения', 'Источник'],
      ['Иванов Пётр', '8 916 123-45-67', '01.02.1980', 'Авито'],
      ['Иванов Пётр', '8 916 123-45-67', null, 'Сайт'],
    ];
    writeFileSync(join(base.around, 'list.xlsx'), buildXlsx([{ name: 'Лист1', rows: twins }]));
    const path = join(base.around, 'fix.xlsx');
    const told = {
      count: 1,
      rows: [{ row: 3, firstRow: 2, heading: 'Источник', kept: 'Авито', other: 'Сайт' }],
    };
    expect(await run('list.xlsx', { attention: path })).toMatchObject({ attention: 1, conflicts: told });
    const [sheet] = (await readWorkbook(path)).sheets;
    expect(sheet?.rows[1]?.cells.slice(0, 2)).toEqual([
      'Источник: здесь «Сайт», а в базе осталось «Авито»: в строке 2 тот же клиент. Верное значение впишите в карточку.',
      3,
    ]);
  });

  it('comes back corrected: what was wrong is right, and nothing is doubled', async () => {
    writeFileSync(join(base.around, 'list.xlsx'), buildXlsx([{ name: 'Лист1', rows }]));
    const path = join(base.around, 'fix.xlsx');
    await run('list.xlsx', { attention: path });
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(path);
    const sheet = book.worksheets[0];
    if (sheet === undefined) throw new Error('the file of rows to correct has no sheet');
    sheet.getCell('C2').value = 'Сидоров Олег';
    sheet.getCell('E3').value = '28.02.1990';
    await book.xlsx.writeFile(path);

    expect(await run('fix.xlsx')).toMatchObject({
      created: 1,
      updated: 1,
      review: 0,
      attention: 0,
      mapping: { 'Причина (Картотека)': null, 'Строка в файле (Картотека)': null },
    });
    expect(countContacts()).toBe(3);
    expect(
      base.context.db.sqlite
        .prepare("SELECT birthday FROM contacts WHERE last_name = 'Петрова'")
        .pluck()
        .get(),
    ).toBe('1990-02-28');
    expect(await run('fix.xlsx')).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });
});
