import type { TextFormat } from '../../src-shared/import/text-format.ts';

/** A cell as the file holds it. The number format decides what is a date; an error keeps its text («#Н/Д»). */
export type WorkbookCell =
  | string
  | number
  | boolean
  | Readonly<{ date: string }>
  | Readonly<{ error: string }>
  | null;

/** A row that holds at least one value: the sheet's own number (1-based; 0 for headings that a reader made) and cells up to its last value. */
export type SheetRow = Readonly<{ row: number; hidden: boolean; cells: readonly WorkbookCell[] }>;

/** Merged cells: rows 1-based, columns 0-based, both ends inclusive. */
export type MergedRange = Readonly<{
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}>;

/** One sheet in memory. */
export type Sheet = Readonly<{
  name: string;
  hidden: boolean;
  rows: readonly SheetRow[];
  hiddenColumns: ReadonlySet<number>;
  merged: readonly MergedRange[];
}>;

/** A whole file after its one reading, whatever its format was; `text` tells how plain text was read. */
export type Workbook = Readonly<{ sheets: readonly Sheet[]; text?: TextFormat }>;

/** What a file may cost before it is refused. Bytes and counts; ratios are inflated to packed. */
export type ReadLimits = Readonly<{
  fileBytes: number;
  zipEntries: number;
  inflatedBytes: number;
  /** The ratio is looked at only after an entry has grown past this many bytes. */
  ratioFromBytes: number;
  inflateRatio: number;
  /** Places of cells kept in memory over all sheets, empty ones inside rows included. */
  cells: number;
  /** Strings of a table that cells refer to by number. */
  strings: number;
  mergedRanges: number;
}>;

/** Limits that let any list of 100,000 clients through and stop a bomb early. */
export const defaultReadLimits: ReadLimits = {
  fileBytes: 256 * 2 ** 20,
  zipEntries: 2000,
  inflatedBytes: 2 ** 30,
  ratioFromBytes: 16 * 2 ** 20,
  inflateRatio: 200,
  cells: 12_000_000,
  strings: 2_000_000,
  mergedRanges: 10_000,
};
