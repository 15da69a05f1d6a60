import type { CellValue } from '../../src-shared/contacts/cell-value.ts';
import { contactFields, findContactField } from '../../src-shared/contacts/contact-fields.ts';
import { importOnlyFields } from '../../src-shared/contacts/import-only-fields.ts';
import { isOwnCodeHeading } from '../../src-shared/contacts/own-code.ts';
import { prepareContact, type ContactEntry } from '../../src-shared/contacts/prepare-contact.ts';
import { prepareFieldValue } from '../../src-shared/contacts/prepare-field.ts';
import { dictionaryNames } from '../../src-shared/contacts/contact-field.ts';
import type { CellRepairs } from '../../src-shared/contacts/cell-repairs.ts';
import type { PreparedContact } from '../../src-shared/contacts/prepared-contact.ts';
import { rememberTexts } from '../../src-shared/text/remember-texts.ts';
import type { ImportDecision } from '../../src-shared/import/import-decision.ts';
import type { ImportProblem } from '../../src-shared/import/import-preview.ts';
import { chooseRepairs } from './choose-repairs.ts';
import { createCellDigest } from './digest-cells.ts';
import { readConstants, type Constants } from './fill-constants.ts';
import type { MappedColumn } from './map-columns.ts';
import type { ParserGridRow, ParserSettings, PreparedRow } from './parser-messages.ts';
import type { SpellingPlan } from './plan-spellings.ts';
import { gatherSources, joinCells } from './row-source.ts';
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

const longestShown = 1000;
const longestCode = 100;

/** Makes the preparer for the columns of a table under the owner's decision. */
export function createRowPreparer(
  columns: readonly MappedColumn[],
  settings: ParserSettings,
  decision: ImportDecision = {},
  spellings: SpellingPlan | null = null,
): RowPreparer {
  const repairs = chooseRepairs(decision);
  const fields = new Map(
    [...contactFields, ...importOnlyFields, ...settings.ownFields].map((field) => [field.id, field]),
  );
  const sources = gatherSources(columns, fields).map((source) => ({
    ...source,
    prepareText: rememberTexts((text) =>
      prepareFieldValue(source.field, text, {
        today: settings.today,
        pointKind: source.column.target?.pointKind,
        service: source.column.target?.service,
        repairs,
      }),
    ),
  }));
  const constants =
    decision.constants === undefined ? null : readConstants(decision.constants, fields, settings.today);
  const digest = createCellDigest(columns);
  const ownColumn = columns.find(({ heading }) => isOwnCodeHeading(heading))?.index;
  // A cell of both requisites, where no column is for the second one alone.
  const kppField = sources.some(({ field }) => field.id === 'kpp') ? undefined : findContactField('kpp');

  const prepare = ({ row, cells }: SheetRow): PreparedRow => {
    const problems: ImportProblem[] = [];
    const entries: ContactEntry[] = [];
    const entryColumns: MappedColumn[] = [];
    const noteError = (column: MappedColumn, error: string): void => {
      // Errors of formulas begin with «#» in every program; other ones are what a reader could not make out.
      const code = error.startsWith('#') ? 'formulaError' : 'cellUnreadable';
      problems.push({ row, column: column.heading, value: error.slice(0, 200), code });
    };
    for (const { column, field, joined, prepareText } of sources) {
      const cell = joined === null ? cells[column.index] : joinCells(joined, cells, noteError);
      if (cell === null || cell === undefined) continue;
      if (isError(cell)) {
        noteError(column, cell.error);
        continue;
      }
      const pair = field.id === 'inn' && kppField !== undefined ? splitRequisites(cell) : null;
      if (kppField !== undefined && pair !== null) {
        entries.push({ field, raw: pair.inn }, { field: kppField, raw: pair.kpp });
        entryColumns.push(column, column);
        continue;
      }
      const { pointKind, service, part } = column.target ?? {};
      // What stands in a column repeats: a family name, a town, a source.
      const prepared = typeof cell === 'string' && part === undefined ? prepareText(cell) : undefined;
      entries.push({ field, raw: cell, pointKind, service, part, prepared });
      entryColumns.push(column);
    }
    const outcome = prepareContact('auto', entries, settings.today, repairs);
    for (const { code, value, entry } of outcome.problems) {
      const heading = entryColumns[entry]?.heading ?? '';
      problems.push({ row, column: heading, value: value.slice(0, 200), code });
    }
    const contact = addConstants(outcome.contact, entries, constants, { today: settings.today, repairs });
    const prepared = { row, contact: settleSpellings(contact, spellings), problems, digest: digest(cells) };
    if (ownColumn === undefined) return prepared;
    const code = showCell(cells[ownColumn]);
    return code === '' ? prepared : { ...prepared, ownCode: code.slice(0, longestCode) };
  };

  const fieldOf = new Map(
    columns.map(({ index, target }) => [index, target === null ? undefined : fields.get(target.fieldId)]),
  );
  const showCells: RowPreparer['showCells'] = (row, isData) => {
    const problems = isData ? prepare(row).problems : [];
    return columns.map((column) => {
      const cell = row.cells[column.index];
      const original = showCell(cell).slice(0, longestShown);
      const field = fieldOf.get(column.index);
      const shown =
        isData && field !== undefined && isValue(cell)
          ? showPrepared(field, cell, column, { today: settings.today, repairs, spellings })
          : original;
      const problem = problems.find(({ column: heading }) => heading === column.heading);
      return { original, shown: shown.slice(0, longestShown), problem: problem?.code ?? null };
    });
  };

  return { prepare, showCells };
}

/** What only constants tell makes nobody: a row that tells nobody by itself stays so. */
function addConstants(
  contact: PreparedContact | null,
  entries: readonly ContactEntry[],
  constants: Constants | null,
  { today, repairs }: Readonly<{ today: string; repairs: CellRepairs }>,
): PreparedContact | null {
  if (contact === null || constants === null) return contact;
  const { identity, fill } = constants;
  const whole =
    identity.length === 0
      ? contact
      : prepareContact('auto', [...entries, ...identity], today, repairs).contact;
  return whole === null ? null : fill(whole);
}

/** Spellings of dictionary values become the values; a row whose spellings are the values stays as it is. */
function settleSpellings(
  contact: PreparedContact | null,
  spellings: SpellingPlan | null,
): PreparedContact | null {
  if (contact === null || spellings === null) return contact;
  let settled = contact;
  for (const name of dictionaryNames) {
    const text = contact.dictionary[name];
    const value = text === undefined ? undefined : spellings.settle(name, text);
    if (value !== text) settled = { ...settled, dictionary: { ...settled.dictionary, [name]: value } };
  }
  return settled;
}

function isError(cell: WorkbookCell): cell is Readonly<{ error: string }> {
  return typeof cell === 'object' && cell !== null && 'error' in cell;
}

function isValue(cell: WorkbookCell | undefined): cell is Exclude<CellValue, null> {
  return cell !== null && cell !== undefined && !isError(cell);
}
