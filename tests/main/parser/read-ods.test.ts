import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src-main/parser/read-workbook.ts';
import type { Sheet } from '../../../src-main/parser/workbook.ts';
import { buildZip } from './build-zip.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');

function buildOds(table: string, styles = ''): Buffer {
  return buildZip([
    { name: 'META-INF/manifest.xml', content: '<manifest:manifest/>' },
    {
      name: 'content.xml',
      content: `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet><table:calculation-settings/>${table}</office:spreadsheet></office:body></office:document-content>`,
    },
  ]);
}

async function readSheet(table: string, styles = ''): Promise<Sheet | undefined> {
  return (await readWorkbook(buildOds(`<table:table table:name="Лист">${table}</table:table>`, styles)))
    .sheets[0];
}

function cell(type: string, value: string, shown = ''): string {
  return `<table:table-cell office:value-type="${type}" ${value} calcext:value-type="${type}"><text:p>${shown}</text:p></table:table-cell>`;
}

describe('readOds', () => {
  it('reads the same rows as the .xlsx of the same list', async () => {
    const [ods, xlsx] = await Promise.all(
      ['clients-services.ods', 'clients-services.xlsx'].map((name) => readWorkbook(join(fixtures, name))),
    );
    expect(ods?.sheets).toEqual(xlsx?.sheets);
  });

  it('types cells by their values, not by what they show', async () => {
    const cells = [
      cell('float', 'office:value="79161234567"', '7,92E+10'),
      cell('float', 'office:value="45"', '00045'),
      cell('currency', 'office:value="1234.5" office:currency="RUB"', '1 234,50 ₽'),
      cell('percentage', 'office:value="0.15"', '15 %'),
      cell('date', 'office:date-value="1989-07-28"', '28.07.89'),
      cell('date', 'office:date-value="2024-05-12T09:30:00"', '12.05.24 09:30'),
      cell('time', 'office:time-value="PT09H30M00S"', '09:30'),
      cell('boolean', 'office:boolean-value="true"', 'ИСТИНА'),
      cell('string', '', 'Иванов'),
      cell('string', 'office:string-value="целиком"', 'цел'),
      '<table:table-cell table:formula="of:=NA()" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#Н/Д</text:p></table:table-cell>',
    ];
    expect((await readSheet(`<table:table-row>${cells.join('')}</table:table-row>`))?.rows).toEqual([
      {
        row: 1,
        hidden: false,
        cells: [
          79_161_234_567,
          '00045',
          1234.5,
          '15 %',
          { date: '1989-07-28' },
          { date: '2024-05-12T09:30:00' },
          '09:30',
          true,
          'Иванов',
          'целиком',
          { error: '#Н/Д' },
        ],
      },
    ]);
  });

  it('joins paragraphs by lines, counts written spaces and leaves remarks and drawings out', async () => {
    const shown =
      '<table:table-cell office:value-type="string"><office:annotation><dc:creator>Я</dc:creator><text:p>заметка</text:p></office:annotation><text:p>ул.<text:s text:c="2"/>Мира\n   <text:span>д.&#160;1</text:span><text:tab/>кв.<text:line-break/>2<text:note><text:p>сноска</text:p></text:note></text:p><text:p/><text:p>&lt;код&gt;</text:p><draw:frame><draw:text-box><text:p>рисунок</text:p></draw:text-box></draw:frame></table:table-cell>';
    const sheet = await readSheet(
      `<table:table-row>${shown}${cell('string', '', 'дальше')}</table:table-row>`,
    );
    expect(sheet?.rows[0]?.cells).toEqual(['ул.  Мира д.\u00a01\tкв.\n2\n\n<код>', 'дальше']);
  });

  it('spends nothing on a million empty rows and repeats what holds a value', async () => {
    const sheet = await readSheet(
      `<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      <table:table-row table:number-rows-repeated="2"><table:table-cell/><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16381"/></table:table-row>
      <table:table-row table:number-rows-repeated="48574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
    );
    expect(sheet?.rows).toEqual([
      { row: 1_000_001, hidden: false, cells: [null, 7, 7] },
      { row: 1_000_002, hidden: false, cells: [null, 7, 7] },
    ]);
  });

  it('tells hidden sheets, columns and rows, merged and covered cells, and looks into groups', async () => {
    const workbook = await readWorkbook(
      buildOds(
        `<table:table table:name="Скрытый" table:style-name="ta2"><office:forms><table:table-row/></office:forms><table:table-column/><table:table-column-group><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/></table:table-column-group><table:table-row-group><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2" office:value-type="string"><text:p>а</text:p></table:table-cell><table:covered-table-cell office:value-type="string"><text:p>под ней</text:p></table:covered-table-cell>${cell('string', '', 'в')}</table:table-row></table:table-header-rows></table:table-row-group><table:table-row table:visibility="filter">${cell('string', '', 'г')}</table:table-row></table:table><table:table table:name="Видный"><table:table-row>${cell('string', '', 'д')}</table:table-row></table:table>`,
        '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>',
      ),
    );
    expect(workbook.sheets).toEqual([
      {
        name: 'Скрытый',
        hidden: true,
        rows: [
          { row: 1, hidden: false, cells: ['а', null, 'в'] },
          { row: 2, hidden: true, cells: ['г'] },
        ],
        hiddenColumns: new Set([1, 2]),
        merged: [{ firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 1 }],
      },
      {
        name: 'Видный',
        hidden: false,
        rows: [{ row: 1, hidden: false, cells: ['д'] }],
        hiddenColumns: new Set(),
        merged: [],
      },
    ]);
  });

  it('refuses a document with a password, a letter and a row of values that never ends', async () => {
    const encrypted = buildZip([
      {
        name: 'META-INF/manifest.xml',
        content:
          '<!DOCTYPE manifest:manifest><manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
      },
      { name: 'content.xml', content: Buffer.from([1, 2, 3]) },
    ]);
    const letter = buildZip([
      { name: 'content.xml', content: '<office:document-content><office:text/></office:document-content>' },
    ]);
    const row = `<table:table-row table:number-rows-repeated="1048577">${cell('string', '', 'а')}</table:table-row>`;
    const wide = `<table:table-row><table:table-cell table:number-columns-repeated="16385" office:value-type="string"><text:p>а</text:p></table:table-cell></table:table-row>`;
    await expect(readWorkbook(encrypted)).rejects.toMatchObject({ code: 'fileProtected' });
    await expect(readWorkbook(letter)).rejects.toMatchObject({ code: 'fileFormatUnknown' });
    await expect(readSheet(row)).rejects.toMatchObject({ code: 'fileDamaged' });
    await expect(readSheet(wide)).rejects.toMatchObject({ code: 'fileDamaged' });
    const many = `<table:table-row table:number-rows-repeated="1000"><table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>а</text:p></table:table-cell></table:table-row>`;
    await expect(readSheet(many)).rejects.toMatchObject({ code: 'fileTooLarge' });
  });
});
