import { detectTable, type Table } from '../../../src-main/parser/detect-table.ts';
import type { SheetRow, WorkbookCell } from '../../../src-main/parser/workbook.ts';

/** The table that is found in a sheet of these rows. */
export function detectRows(...rows: readonly (readonly WorkbookCell[])[]): Table {
  const sheetRows = rows.map((cells, index): SheetRow => ({ row: index + 1, hidden: false, cells }));
  const sheet = {
    name: 'Лист',
    hidden: false,
    rows: sheetRows,
    hiddenColumns: new Set<number>(),
    merged: [],
  };
  return detectTable({ sheets: [sheet] }, {}, []);
}

/** The fields of its columns, null for those without. */
export function mapRows(...rows: readonly (readonly WorkbookCell[])[]): readonly (string | null)[] {
  return detectRows(...rows).columns.map(({ target }) => target?.fieldId ?? null);
}
