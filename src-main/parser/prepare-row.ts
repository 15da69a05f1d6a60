import type { CellValue } from '../../src-shared/contacts/cell-value.ts';
import type { ContactField } from '../../src-shared/contacts/contact-field.ts';
import { contactFields, findContactField } from '../../src-shared/contacts/contact-fields.ts';
import { prepareContact, type ContactEntry } from '../../src-shared/contacts/prepare-contact.ts';
import type { ImportProblem } from '../../src-shared/import/import-preview.ts';
import type { MappedColumn } from './map-columns.ts';
import type { ParserGridRow, ParserSettings, PreparedRow } from './parser-messages.ts';
import { showCell } from './show-cell.ts';
import { showPrepared } from './show-prepared.ts';
import { splitRequisites } from './split-requisites.ts';
import type { SheetRow, WorkbookCell } from './workbook.ts';

/** Turns rows into contacts by the mapping of their table. It keeps nothing of one row for the next. */
export type RowPreparer = Readonly<{
  prepare: (row: SheetRow) => PreparedRow;
  /** The row's cells by column: as they stand and as they would be written; those of a skipped row only as they stand. */
  showCells: (row: SheetRow, isData: boolean) => ParserGridRow['cells'];
}>;

type Source = Readonly<{ column: MappedColumn; field: ContactField }>;
const longestShown = 1000;

/** Makes the preparer for the columns of a table. */
export function createRowPreparer(columns: readonly MappedColumn[], settings: ParserSettings): RowPreparer {
  const fields = new Map([...contactFields, ...settings.ownFields].map((field) => [field.id, field]));
  const sources = columns.flatMap((column): Source[] => {
    const field = column.target === null ? undefined : fields.get(column.target.fieldId);
    return field === undefined ? [] : [{ column, field }];
  });
  const needsKpp = !sources.some(({ field }) => field.id === 'kpp');

  const prepare = ({ row, cells }: SheetRow): PreparedRow => {
    const problems: ImportProblem[] = [];
    const entries: ContactEntry[] = [];
    const entryColumns: MappedColumn[] = [];
    for (const { column, field } of sources) {
      const cell = cells[column.index];
      if (cell === null || cell === undefined) continue;
      if (isError(cell)) {
        problems.push({ row, column: column.heading, value: cell.error.slice(0, 200), code: 'formulaError' });
        continue;
      }
      for (const entry of toEntries(field, cell, column, needsKpp)) {
        entries.push(entry);
        entryColumns.push(column);
      }
    }
    const outcome = prepareContact('auto', entries, settings.today);
    for (const { code, value, entry } of outcome.problems) {
      const heading = entryColumns[entry]?.heading ?? '';
      problems.push({ row, column: heading, value: value.slice(0, 200), code });
    }
    return { row, contact: outcome.contact, problems };
  };

  const showCells: RowPreparer['showCells'] = (row, isData) => {
    const sourceOf = new Map(sources.map((source) => [source.column.index, source.field]));
    const problems = isData ? prepare(row).problems : [];
    return columns.map((column) => {
      const cell = row.cells[column.index];
      const original = showCell(cell).slice(0, longestShown);
      const field = sourceOf.get(column.index);
      const shown =
        isData && field !== undefined && isValue(cell)
          ? showPrepared(field, cell, column, settings.today)
          : original;
      const problem = problems.find(({ column: heading }) => heading === column.heading);
      return { original, shown: shown.slice(0, longestShown), problem: problem?.code ?? null };
    });
  };

  return { prepare, showCells };
}

function toEntries(
  field: ContactField,
  raw: CellValue,
  { target }: MappedColumn,
  needsKpp: boolean,
): readonly ContactEntry[] {
  const kppField = field.id === 'inn' && needsKpp ? findContactField('kpp') : undefined;
  const pair = kppField === undefined ? null : splitRequisites(raw);
  if (kppField !== undefined && pair !== null) {
    return [
      { field, raw: pair.inn },
      { field: kppField, raw: pair.kpp },
    ];
  }
  return [{ field, raw, pointKind: target?.pointKind, service: target?.service, part: target?.part }];
}

function isError(cell: WorkbookCell): cell is Readonly<{ error: string }> {
  return typeof cell === 'object' && cell !== null && 'error' in cell;
}

function isValue(cell: WorkbookCell | undefined): cell is Exclude<CellValue, null> {
  return cell !== null && cell !== undefined && !isError(cell);
}
