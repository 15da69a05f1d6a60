import { AppError } from '../../src-shared/contract/app-error.ts';
import type { ImportDecision, ImportTarget } from '../../src-shared/import/import-decision.ts';
import type { ContactField } from '../../src-shared/contacts/contact-field.ts';
import { identityFieldIds } from '../../src-shared/contacts/identity-fields.ts';
import { contactFields } from '../../src-shared/contacts/contact-fields.ts';
import { importOnlyFields } from '../../src-shared/contacts/import-only-fields.ts';
import type { HeadingTarget } from '../../src-shared/contacts/find-heading-target.ts';
import { createRowClassifier } from './classify-row.ts';
import { fillDittos } from './fill-dittos.ts';
import { findHeadingRow, placeHeadings, type HeadingPlace } from './find-heading-row.ts';
import { proposeTarget } from './ledger-columns.ts';
import { mapColumns, type MappedColumn } from './map-columns.ts';
import { matchHeading } from './match-heading.ts';
import { isBlankCell } from './show-cell.ts';
import type { Sheet, SheetRow, Workbook } from './workbook.ts';

/** A table found in a workbook. */
export type Table = Readonly<{
  sheet: Sheet;
  /** The sheet's row of the headings, 0 when there are none. */
  headingRow: number;
  above: readonly SheetRow[];
  rows: readonly SheetRow[];
  columns: readonly MappedColumn[];
  /** What its rows are. */
  target: ImportTarget;
}>;

const widest = 1000;
/** As many rows tell what a table is. */
const rowsTried = 1000;
const mostSheetsNamed = 20;

/** Finds the table of contacts: the sheet with most rows that look like contacts, its headings, its mapping. Throws AppError `sheetUnknown` (with the names there are) for a sheet that is not there. */
export function detectTable(
  workbook: Workbook,
  decision: ImportDecision,
  ownFields: readonly ContactField[],
): Table {
  const chosen = workbook.sheets.find(({ name }) => name === decision.sheet);
  if (chosen !== undefined) return detectInSheet(chosen, decision, ownFields);
  if (decision.sheet !== undefined) {
    const names = workbook.sheets.slice(0, mostSheetsNamed).map(({ name }) => `«${name}»`);
    throw new AppError('sheetUnknown', { sheets: names.join(', ') });
  }
  let best: Table | null = null;
  let bestScore = -1;
  for (const sheet of workbook.sheets) {
    const table = detectInSheet(sheet, decision, ownFields);
    const score = scoreTable(table) / (sheet.hidden ? 10 : 1);
    if (score > bestScore) {
      best = table;
      bestScore = score;
    }
  }
  if (best === null) throw new Error('parser: a workbook without sheets');
  return best;
}

function detectInSheet(sheet: Sheet, decision: ImportDecision, ownFields: readonly ContactField[]): Table {
  const width = Math.min(
    sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0),
    widest,
  );
  const place = chooseHeadings(sheet, width, decision.headingRow, ownFields);
  const rows = fillDittos(sheet.rows.slice(place.index + 1));
  const fields = [...contactFields, ...importOnlyFields, ...ownFields];
  const found = mapColumns(sheet, rows, place.headings, fields);
  const classify = createRowClassifier(sheet, found);
  const data = rows.slice(0, rowsTried).filter((row) => classify(row) === null);
  const { target, columns } = proposeTarget(rows, data, found, decision.target);
  return {
    sheet,
    headingRow: sheet.rows[place.index]?.row ?? 0,
    above: sheet.rows.slice(0, Math.max(0, place.index)).filter((row) => row !== place.group),
    rows,
    columns: applyOwnerMapping(columns, decision.mapping, ownFields),
    target,
  };
}

function chooseHeadings(
  sheet: Sheet,
  width: number,
  headingRow: number | undefined,
  ownFields: readonly ContactField[],
): HeadingPlace {
  // Cards of a phone have no rows of a sheet: their reader made the headings.
  if (sheet.rows[0]?.row === 0) return placeHeadings(sheet, width, 0);
  if (headingRow === undefined) return findHeadingRow(sheet, width, ownFields);
  // The owner may point at an empty row: the rows above it are then left out all the same.
  const index = sheet.rows.findLastIndex(({ row }) => row <= headingRow);
  return placeHeadings(sheet, width, headingRow === 0 ? -1 : index);
}

function applyOwnerMapping(
  columns: readonly MappedColumn[],
  mapping: ImportDecision['mapping'],
  ownFields: readonly ContactField[],
): readonly MappedColumn[] {
  const decided = new Map(mapping?.map(({ index, fieldId }) => [index, fieldId]));
  return columns.map((column) => {
    const fieldId = decided.get(column.index);
    if (fieldId === undefined) return column;
    return { ...column, target: targetOf(column, fieldId, ownFields), confidence: 'owner' };
  });
}

/** The heading still tells the kind of points («Тел. раб.») when the owner keeps its field. */
function targetOf(
  column: MappedColumn,
  fieldId: string | null,
  ownFields: readonly ContactField[],
): HeadingTarget | null {
  if (fieldId === null) return null;
  const known = matchHeading(column.heading, ownFields);
  return known?.fieldId === fieldId ? known : { fieldId, pointKind: null };
}

/** Rows that hold something by which a contact is known, and a little for every field that was recognised. */
function scoreTable({ rows, columns }: Table): number {
  const identity = columns.filter(({ target }) => target !== null && identityFieldIds.has(target.fieldId));
  if (identity.length === 0) return 0;
  const contacts = rows.filter(({ cells }) =>
    identity.some(({ index }) => !isBlankCell(cells[index])),
  ).length;
  const mapped = columns.filter(({ target }) => target !== null).length;
  return contacts * (identity.length >= 2 ? 1 : 0.5) + mapped / 100;
}
