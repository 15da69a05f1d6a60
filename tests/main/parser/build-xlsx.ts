import { columnLetters } from '../../../src-main/parser/cell-reference.ts';
import { buildZip } from './build-zip.ts';

/** A cell for a test: text, number, or a number with a format code. */
export type TestCell = string | number | boolean | null | Readonly<{ number: number; format: string }>;

/** A sheet for a test: rows from row 1 on; `inner` is XML put after the rows, `columns` before them. */
export type TestSheet = Readonly<{
  name: string;
  rows: readonly (readonly TestCell[])[];
  inner?: string;
  columns?: string;
}>;

/** A workbook as a careful program writes it. */
export function buildXlsx(sheets: readonly TestSheet[], workbookFacts = ''): Buffer {
  const formats: string[] = [];
  const worksheets = sheets.map((sheet) => ({
    name: sheet.name,
    xml: `<worksheet>${sheet.columns ?? ''}<sheetData>${sheet.rows
      .map((cells, index) => buildRow(cells, index + 1, formats))
      .join('')}</sheetData>${sheet.inner ?? ''}</worksheet>`,
  }));
  return buildXlsxFromXml(
    worksheets,
    formats
      .map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escapeXml(code)}"/>`)
      .join(''),
    formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`).join(''),
    workbookFacts,
  );
}

/** A workbook around ready XML of its sheets. */
export function buildXlsxFromXml(
  sheets: readonly Readonly<{ name: string; xml: string }>[],
  numberFormats = '',
  cellFormats = '',
  workbookFacts = '',
): Buffer {
  return buildZip([
    {
      name: 'xl/workbook.xml',
      content: `<workbook>${workbookFacts}<sheets>${sheets
        .map(
          ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="r${index}"/>`,
        )
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${sheets
        .map(
          (_, index) => `<Relationship Id="r${index}" Type="x/worksheet" Target="worksheets/s${index}.xml"/>`,
        )
        .join('')}</Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet><numFmts>${numberFormats}</numFmts><cellXfs><xf numFmtId="0"/>${cellFormats}</cellXfs></styleSheet>`,
    },
    ...sheets.map(({ xml }, index) => ({ name: `xl/worksheets/s${index}.xml`, content: xml })),
  ]);
}

function buildRow(cells: readonly TestCell[], row: number, formats: string[]): string {
  const inner = cells
    .map((cell, column) => buildCell(cell, `${columnLetters(column)}${row}`, formats))
    .join('');
  return inner === '' ? '' : `<row r="${row}">${inner}</row>`;
}

function buildCell(cell: TestCell, reference: string, formats: string[]): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${reference}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'string') {
    return `<c r="${reference}" t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`;
  }
  if (!formats.includes(cell.format)) formats.push(cell.format);
  return `<c r="${reference}" s="${formats.indexOf(cell.format) + 1}"><v>${cell.number}</v></c>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
