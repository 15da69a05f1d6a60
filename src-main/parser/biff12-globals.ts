import { AppError } from '../../src-shared/contract/app-error.ts';
import { scanBiff12Records } from './biff12-records.ts';
import { readWideText, skipWideText } from './biff12-text.ts';
import { builtInFormat, parseNumberFormat, type NumberFormat } from './number-format.ts';

/** A sheet as the workbook announces it. */
export type Biff12SheetPlace = Readonly<{ name: string; hidden: boolean; relation: string }>;

const mostSheets = 255;
const mostFormats = 65_536;

/** The sheets of `workbook.bin` and where its dates begin. */
export async function readBiff12Workbook(
  chunks: AsyncIterable<Buffer>,
): Promise<Readonly<{ places: readonly Biff12SheetPlace[]; date1904: boolean }>> {
  const places: Biff12SheetPlace[] = [];
  let date1904 = false;
  const takers = {
    153: (data: Buffer) => {
      date1904 = (data.readUInt32LE(0) & 1) === 1;
    },
    156: (data: Buffer) => {
      if (places.length >= mostSheets) return;
      places.push({
        hidden: data.readUInt32LE(0) !== 0,
        relation: readWideText(data, 8),
        name: readWideText(data, skipWideText(data, 8)),
      });
    },
  };
  await scanBiff12Records(chunks, takers, 132);
  return { places, date1904 };
}

/** The strings of `sharedStrings.bin`; runs of rich text and phonetic hints stand behind the letters. */
export async function readBiff12Strings(
  chunks: AsyncIterable<Buffer>,
  mostStrings: number,
): Promise<readonly string[]> {
  const strings: string[] = [];
  const takers = {
    19: (data: Buffer) => {
      if (strings.length >= mostStrings) throw new AppError('fileTooLarge');
      strings.push(readWideText(data, 1));
    },
  };
  await scanBiff12Records(chunks, takers, 160);
  return strings;
}

/** Number formats of `styles.bin` by the index that cells use; styles with names have the same records and are left out. */
export async function readBiff12Formats(chunks: AsyncIterable<Buffer>): Promise<readonly NumberFormat[]> {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inCellFormats = false;
  const takers = {
    44: (data: Buffer) => {
      if (codes.size < mostFormats) codes.set(data.readUInt16LE(0), readWideText(data, 2));
    },
    617: () => {
      inCellFormats = true;
    },
    618: () => {
      inCellFormats = false;
    },
    47: (data: Buffer) => {
      if (!inCellFormats || formats.length >= mostFormats) return;
      const id = data.readUInt16LE(2);
      const code = codes.get(id);
      formats.push(code === undefined ? builtInFormat(id) : parseNumberFormat(code));
    },
  };
  await scanBiff12Records(chunks, takers, 279);
  return formats;
}
