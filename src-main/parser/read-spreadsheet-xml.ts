import { AppError } from '../../src-shared/contract/app-error.ts';
import type { CellBudget } from './cell-budget.ts';
import { lastSheetColumn, lastSheetRow, longestCellText } from './cell-reference.ts';
import { serialToClock } from './excel-date.ts';
import { parseNumberFormat, type NumberFormat } from './number-format.ts';
import { createSheetBuilder, type SheetBuilder } from './sheet-builder.ts';
import type { StringPool } from './string-pool.ts';
import type { ReadLimits, Sheet, WorkbookCell } from './workbook.ts';
import { applyNumberFormat, readIsoDate } from './xlsx-cell.ts';
import { readAttributes } from './xml-attributes.ts';
import { scanXml } from './xml-scanner.ts';
import { decodeXmlText } from './xml-text.ts';

type Open = { name: string; hidden: boolean; builder: SheetBuilder };
const mostSheets = 255;
const mostStyles = 65_536;

/** Reads the sheets of a workbook in the XML of Excel 2002 and 2003 («Таблица XML 2003»), which 1C and banks write. */
export async function readSpreadsheetXml(
  chunks: AsyncIterable<Buffer>,
  limits: ReadLimits,
  budget: CellBudget,
  pool: StringPool,
): Promise<readonly Sheet[]> {
  const sheets: Open[] = [];
  const formats = new Map<string, NumberFormat>();
  let styleId = '';
  let sheet: Open | null = null;
  let row = 0;
  let column = 0;
  let lastColumn = 0;
  let across = 0;
  let cellStyle = '';
  let type = '';
  let text = '';
  let inCell = false;
  let inComment = false;
  let inData = false;
  let inVisible = false;

  const openRow = (attributes: ReadonlyMap<string, string>): void => {
    row = readIndex(attributes.get('Index'), row + 1, lastSheetRow);
    if (attributes.get('Hidden') === '1') sheet?.builder.hideRow(row);
    column = 0;
  };
  /** Repeated empty rows stand as a span of the row before them. */
  const closeRow = (span: number): void => {
    row += span;
  };
  let rowSpan = 0;

  const passColumn = (attributes: ReadonlyMap<string, string>): void => {
    const first = readIndex(attributes.get('Index'), lastColumn + 1, lastSheetColumn + 1);
    lastColumn = Math.min(first + readSpan(attributes.get('Span')), lastSheetColumn + 1);
    if (attributes.get('Hidden') === '1') sheet?.builder.hideColumns(first - 1, lastColumn - 1);
  };

  const openCell = (attributes: ReadonlyMap<string, string>): void => {
    column = readIndex(attributes.get('Index'), column + 1, lastSheetColumn + 1);
    across = Math.min(readSpan(attributes.get('MergeAcross')), lastSheetColumn);
    const down = Math.min(readSpan(attributes.get('MergeDown')), lastSheetRow - row);
    if (across > 0 || down > 0) {
      sheet?.builder.merge({
        firstRow: row,
        lastRow: row + down,
        firstColumn: column - 1,
        lastColumn: Math.min(column - 1 + across, lastSheetColumn),
      });
    }
    cellStyle = attributes.get('StyleID') ?? '';
    inCell = true;
  };

  const closeData = (): void => {
    const value = readValue(type, text, formats.get(cellStyle));
    sheet?.builder.put(row, column - 1, typeof value === 'string' ? pool(value) : value);
  };

  await scanXml(chunks, {
    open: (name, bytes, start, end) => {
      const attributes = (): ReadonlyMap<string, string> => readAttributes(bytes, start, end);
      if (name === 'Worksheet') {
        if (sheets.length >= mostSheets) throw new AppError('fileTooLarge');
        const builder = createSheetBuilder(budget, limits.mergedRanges);
        sheet = { name: attributes().get('Name') ?? '', hidden: false, builder };
        sheets.push(sheet);
        row = 0;
        lastColumn = 0;
      } else if (name === 'Style') styleId = attributes().get('ID') ?? '';
      else if (name === 'NumberFormat' && formats.size < mostStyles) {
        formats.set(styleId, parseNumberFormat(attributes().get('Format') ?? ''));
      } else if (sheet === null) return;
      else if (name === 'Column') passColumn(attributes());
      else if (name === 'Row') {
        const facts = attributes();
        rowSpan = readSpan(facts.get('Span'));
        openRow(facts);
      } else if (name === 'Cell') openCell(attributes());
      else if (name === 'Comment') inComment = true;
      else if (name === 'Data' && inCell && !inComment) {
        type = attributes().get('Type') ?? 'String';
        text = '';
        inData = true;
      } else if (name === 'Visible') {
        inVisible = true;
        text = '';
      }
    },
    close: (name) => {
      if (name === 'Data' && inData) {
        closeData();
        inData = false;
      } else if (name === 'Cell') {
        column += across;
        inCell = false;
      } else if (name === 'Comment') inComment = false;
      else if (name === 'Row') closeRow(rowSpan);
      else if (name === 'Visible') {
        if (sheet !== null)
          sheet.hidden = text.startsWith('SheetHidden') || text.startsWith('SheetVeryHidden');
        inVisible = false;
      } else if (name === 'Worksheet') sheet = null;
    },
    text: (bytes, start, end) => {
      text += decodeXmlText(bytes, start, end);
    },
    wantsText: () => (inData || inVisible) && text.length < longestCellText,
  });
  return sheets.map(({ name, hidden, builder }) => builder.finish(name, hidden));
}

function readValue(type: string, text: string, format: NumberFormat | undefined): WorkbookCell {
  if (type === 'Number') {
    const value = Number(text.trim());
    if (text.trim() === '' || !Number.isFinite(value)) return text || null;
    return format === undefined ? value : applyNumberFormat(value, format, false);
  }
  if (type === 'DateTime') return readMoment(text);
  if (type === 'Boolean') return text.trim() === '1';
  if (type === 'Error') return { error: text };
  return text.slice(0, longestCellText) || null;
}

/** A time without a day stands on the day before the first one of Excel. */
function readMoment(text: string): WorkbookCell {
  const clock = /^(?:1899-12-31|1899-12-30|1904-01-01)T(\d{2}):(\d{2}):(\d{2})/.exec(text);
  if (clock === null) return readIsoDate(text);
  const [, hours = '', minutes = '', seconds = ''] = clock;
  return serialToClock((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400);
}

/** A place counted from 1, or the next one. Throws `fileDamaged` when it lies outside the sheet. */
function readIndex(text: string | undefined, next: number, last: number): number {
  const index = text === undefined ? next : Number(text);
  if (!Number.isSafeInteger(index) || index < 1 || index > last) throw new AppError('fileDamaged');
  return index;
}

function readSpan(text: string | undefined): number {
  const span = Number(text ?? 0);
  return Number.isSafeInteger(span) && span > 0 ? span : 0;
}
