import { AppError } from '../../src-shared/contract/app-error.ts';
import type { ImportDecision } from '../../src-shared/import/import-decision.ts';
import type { ImportDiagnosis, ImportRemark } from '../../src-shared/import/import-finding.ts';
import type { ImportColumn } from '../../src-shared/import/import-preview.ts';
import { prepareContactForms } from '../import/contact-forms.ts';
import { detectTable, type Table } from './detect-table.ts';
import { diagnoseTable, type TableDiagnosis } from './diagnose-table.ts';
import { judgeRows, type JudgedRows } from './judge-rows.ts';
import { markCells } from './mark-cells.ts';
import type { ParserGridRow, ParserSettings, PreparedRow, TableSummary } from './parser-messages.ts';
import { planSpellings, type SpellingPlan } from './plan-spellings.ts';
import { findLedgerDays } from './ledger-days.ts';
import { createLedgerPreparer } from './prepare-ledger-row.ts';
import { createRowPreparer, type RowPreparer } from './prepare-row.ts';
import { needsReading, readSource, type ParserSource } from './read-source.ts';
import type { ReadProgress } from './read-workbook.ts';
import { suggestOwnField } from './suggest-own-field.ts';
import type { Workbook, WorkbookCell } from './workbook.ts';

type Open = Readonly<{
  source: ParserSource;
  workbook: Workbook;
  decision: ImportDecision;
  table: Table;
  judged: JudgedRows;
  spellings: SpellingPlan;
  preparer: RowPreparer;
  startDiagnosis: () => TableDiagnosis;
}>;
type Decided = Readonly<{ decision: ImportDecision; settings: ParserSettings }>;
type Slice = Readonly<{ from: number; count: number }>;

/** A file in the parser's memory: read once, looked at as often as the owner changes a choice. Only another encoding or delimiter of plain text reads it again. */
export type ParserSession = Readonly<{
  open: (
    request: Decided & Readonly<{ path: ParserSource }>,
    progress: ReadProgress,
  ) => Promise<TableSummary>;
  adjust: (request: Decided, progress: ReadProgress) => Promise<TableSummary>;
  /** With `diagnose` the rows are looked at for the diagnosis, which begins anew with the first row; `forms` adds the texts of contacts. */
  rows: (slice: Slice & Readonly<{ diagnose?: boolean; forms?: boolean }>) => readonly PreparedRow[];
  diagnosis: () => ImportDiagnosis;
  remarks: () => readonly ImportRemark[];
  /** Cells of data rows as they stand in the file, by the sheet's rows, in the order of the table's columns. */
  cells: (request: Readonly<{ rows: readonly number[] }>) => readonly (readonly WorkbookCell[])[];
  /** The marks of all mapped cells (see `markCells`). */
  marks: () => string;
  grid: (slice: Slice) => readonly ParserGridRow[];
}>;

/** An empty session. */
export function createParserSession(): ParserSession {
  let file: Open | null = null;
  let diagnosis: TableDiagnosis | null = null;
  const composeForms = prepareContactForms();
  const need = (): Open => {
    if (file === null) throw new AppError('importUnknown');
    return file;
  };
  const look = (source: ParserSource, workbook: Workbook, { decision, settings }: Decided): TableSummary => {
    const table = detectTable(workbook, decision, settings.ownFields);
    const judged = judgeRows(table, decision);
    const spellings = planSpellings(judged.data, table.columns, decision, settings.dictionaries ?? []);
    const rowPreparer = createRowPreparer(table.columns, settings, decision, spellings);
    file = {
      source,
      workbook,
      decision,
      table,
      judged,
      spellings,
      preparer:
        table.target === 'orders'
          ? createLedgerPreparer(rowPreparer, table.columns, settings, {
              rows: judged.data,
              days: findLedgerDays(table, settings.today),
            })
          : rowPreparer,
      startDiagnosis: () =>
        diagnoseTable(
          { columns: table.columns, odd: judged.odd, spellings, isLedger: table.target === 'orders' },
          decision,
        ),
    };
    diagnosis = file.startDiagnosis();
    return summarize(file);
  };

  return {
    open: async (request, progress) =>
      look(request.path, await readSource(request.path, request.decision, progress), request),
    adjust: async (request, progress) => {
      const { source, workbook, decision } = need();
      if (!needsReading(workbook, decision, request.decision)) return look(source, workbook, request);
      // Two readings of a large text do not fit into the memory of a parser.
      file = null;
      return look(source, await readSource(source, request.decision, progress), request);
    },
    rows: ({ from, count, diagnose, forms }) => {
      const { judged, preparer, startDiagnosis } = need();
      if (diagnose === true && from === 0) diagnosis = startDiagnosis();
      return judged.data.slice(from, from + count).map((row) => {
        const prepared = preparer.prepare(row);
        if (diagnose === true) diagnosis?.take(row, prepared);
        const { contact } = prepared;
        if (forms !== true || contact === null) return prepared;
        return { ...prepared, forms: composeForms(contact) };
      });
    },
    diagnosis: () => {
      need();
      return diagnosis?.result() ?? { findings: [], completeness: null };
    },
    remarks: () => {
      need();
      return diagnosis?.remarks() ?? [];
    },
    cells: ({ rows }) => {
      const { table, judged } = need();
      return rows.map((row) => {
        const cells = judged.data[judged.places.get(row) ?? -1]?.cells ?? [];
        return table.columns.map(({ index }) => cells[index] ?? null);
      });
    },
    marks: () => {
      const { table, judged } = need();
      return markCells(judged.data, table.columns);
    },
    grid: ({ from, count }) => {
      const { table, judged, preparer } = need();
      return [...table.above, ...table.rows].slice(from, from + count).map((row) => ({
        row: row.row,
        dataRow: judged.places.get(row.row) ?? -1,
        cells: preparer.showCells(row, judged.places.has(row.row)),
      }));
    },
  };
}

function summarize({ workbook, table, judged }: Open): TableSummary {
  return {
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      rows: sheet.rows.length - (sheet.rows[0]?.row === 0 ? 1 : 0),
      chosen: sheet === table.sheet,
    })),
    sheet: table.sheet.name,
    headingRow: table.headingRow,
    target: table.target,
    columns: table.columns.map(({ target, ...column }): ImportColumn => ({
      ...column,
      fieldId: target?.fieldId ?? null,
      ...(target === null ? { suggested: suggestOwnField(column.heading, table.rows, column.index) } : {}),
    })),
    rows: judged.data.length,
    skipped: [...judged.skipped],
    skippedCount: judged.skippedCount,
    text: workbook.text ?? null,
  };
}
