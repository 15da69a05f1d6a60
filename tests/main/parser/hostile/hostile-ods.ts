import { buildByLibrary } from '../build-xls.ts';
import { buildZip } from '../build-zip.ts';
import type { HostileFile } from './hostile-file.ts';

const of = (name: string, content: Buffer, expected?: string): HostileFile =>
  expected === undefined ? { name, content } : { name, content, expected };
const ods = (tableXml: string, manifest = '<manifest:manifest/>'): Buffer =>
  buildZip([
    { name: 'META-INF/manifest.xml', content: manifest },
    {
      name: 'content.xml',
      content: `<office:document-content><office:spreadsheet>${tableXml}</office:spreadsheet></office:document-content>`,
    },
  ]);
const one = '<table:table-cell office:value-type="string"><text:p>Имя</text:p></table:table-cell>';
const inTable = (rows: string): Buffer => ods(`<table:table table:name="Л">${rows}</table:table>`);

/** OpenDocument spreadsheets. */
export function buildHostileOds(): readonly HostileFile[] {
  const row = `<table:table-row>${one}</table:table-row>`;
  return [
    of(
      'ods: a password',
      ods(row, '<manifest:manifest><manifest:encryption-data/></manifest:manifest>'),
      'fileProtected',
    ),
    of(
      'ods: rows repeated 4 billion times',
      inTable(`<table:table-row table:number-rows-repeated="4294967295">${one}</table:table-row>`),
      'fileDamaged',
    ),
    of(
      'ods: a million rows of one letter',
      inTable(`<table:table-row table:number-rows-repeated="1000000">${one}</table:table-row>`),
    ),
    of(
      'ods: a full sheet',
      inTable(
        `<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row>`,
      ),
      'fileTooLarge',
    ),
    of(
      'ods: cells repeated 4 billion times',
      inTable(
        `<table:table-row><table:table-cell table:number-columns-repeated="4294967295" office:value-type="float" office:value="1"/></table:table-row>`,
      ),
      'fileDamaged',
    ),
    of(
      'ods: repetitions that are no numbers',
      inTable(
        `<table:table-row table:number-rows-repeated="-5"><table:table-cell table:number-columns-repeated="NaN" office:value-type="float" office:value="1"/></table:table-row>`,
      ),
      'rows',
    ),
    of(
      'ods: hidden columns without end',
      inTable(
        `${'<table:table-column table:visibility="collapse" table:number-columns-repeated="16384"/>'.repeat(1000)}${row}`,
      ),
      'rows',
    ),
    of(
      'ods: spans of the whole sheet',
      inTable(
        `<table:table-row>${'<table:table-cell table:number-columns-spanned="99999999" table:number-rows-spanned="99999999" office:value-type="string"><text:p>а</text:p></table:table-cell>'.repeat(3000)}</table:table-row>`,
      ),
      'rows',
    ),
    of(
      'ods: tables in tables',
      ods('<table:table><table:table-row><table:table-cell>'.repeat(50_000)),
      'fileDamaged',
    ),
    of(
      'ods: a thousand sheets',
      ods(`<table:table table:name="Л">${row}</table:table>`.repeat(1000)),
      'fileTooLarge',
    ),
    of(
      'ods: paragraphs without end',
      inTable(
        `<table:table-row><table:table-cell office:value-type="string">${'<text:p>я</text:p>'.repeat(500_000)}</table:table-cell></table:table-row>`,
      ),
    ),
    of(
      'ods: blanks by number',
      inTable(
        `<table:table-row><table:table-cell office:value-type="string"><text:p>а${'<text:s text:c="4000000000"/>'.repeat(2000)}</text:p></table:table-cell></table:table-row>`,
      ),
    ),
    of(
      'ods: values that are none',
      inTable(
        `<table:table-row>${['float', 'date', 'time', 'boolean', 'percentage', 'void'].map((type) => `<table:table-cell office:value-type="${type}" office:value="x" office:date-value="9999-99-99" office:time-value="PT"/>`).join('')}${one}</table:table-row>`,
      ),
      'rows',
    ),
    of(
      'ods: entities',
      buildZip([
        {
          name: 'content.xml',
          content: `<!DOCTYPE a [<!ENTITY b "c">]><office:spreadsheet>&b;</office:spreadsheet>`,
        },
      ]),
      'fileDamaged',
    ),
    of(
      'ods: content that is no XML',
      buildZip([{ name: 'content.xml', content: Buffer.alloc(5000, 0xff) }]),
      'fileFormatUnknown',
    ),
    of(
      'ods: a million empty rows, one by one',
      inTable(`${row}${'<table:table-row><table:table-cell/></table:table-row>'.repeat(300_000)}`),
      'rows',
    ),
    of(
      'ods: headings of prototypes',
      buildByLibrary('ods', {
        __proto__x: [
          ['__proto__', 'constructor', 'Телефон'],
          ['a', 'b', '89161234567'],
        ],
      }),
      'rows',
    ),
    of(
      'ods: a letter',
      buildZip([
        { name: 'content.xml', content: '<office:document-content><office:text/></office:document-content>' },
      ]),
      'fileFormatUnknown',
    ),
  ];
}
