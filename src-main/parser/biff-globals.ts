import { AppError } from '../../src-shared/contract/app-error.ts';
import type { BiffText } from './biff-text.ts';
import { builtInFormat, parseNumberFormat, type NumberFormat } from './number-format.ts';

/** A sheet as the workbook announces it; `position` is where its records begin. */
export type BiffSheetPlace = Readonly<{ name: string; hidden: boolean; position: number }>;

/** What records before the sheets say. */
export type BiffGlobals = Readonly<{
  take: (version: number, type: number, data: Buffer) => void;
  isDate1904: () => boolean;
  sheets: () => readonly BiffSheetPlace[];
  /** The format of cells with this style; with `byFormat`, by the format itself, as Excel 2 has it. */
  format: (version: number, style: number) => NumberFormat;
}>;

const mostSheets = 255;
const mostStyles = 65_536;

/** Gathers code page, dates' start, formats, styles and the list of sheets. Throws `fileProtected` at FILEPASS. */
export function createBiffGlobals(text: BiffText): BiffGlobals {
  let date1904 = false;
  const sheets: BiffSheetPlace[] = [];
  const formats = new Map<number, NumberFormat>();
  const styles: number[] = [];

  const addFormat = (id: number, code: string): void => {
    if (formats.size < mostStyles) formats.set(id, parseNumberFormat(code));
  };
  const addStyle = (formatId: number): void => {
    if (styles.length < mostStyles) styles.push(formatId);
  };

  return {
    take: (version, type, data) => {
      if (type === 0x2f) throw new AppError('fileProtected');
      if (type === 0x42) text.setCodePage(data.readUInt16LE(0));
      else if (type === 0x22) date1904 = data.readUInt16LE(0) === 1;
      else if (type === 0x85 && sheets.length < mostSheets) {
        sheets.push({
          position: data.readUInt32LE(0),
          hidden: ((data[4] ?? 0) & 3) !== 0,
          name: text.read(version, data, 6, 1),
        });
      } else if (type === 0x1e) addFormat(formats.size, text.read(version, data, 0, 1));
      else if (type === 0x41e && version === 4) addFormat(formats.size, text.read(version, data, 2, 1));
      else if (type === 0x41e) {
        addFormat(data.readUInt16LE(0), text.read(version, data, 2, version >= 8 ? 2 : 1));
      } else if (type === 0xe0) addStyle(data.readUInt16LE(2));
      else if (type === 0x243 || type === 0x443) addStyle(data[1] ?? 0);
    },
    isDate1904: () => date1904,
    sheets: () => sheets,
    format: (version, style) => {
      const id = version === 2 ? style : (styles[style] ?? 0);
      return formats.get(id) ?? builtInFormat(id);
    },
  };
}
