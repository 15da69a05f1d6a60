import { AppError } from '../../src-shared/contract/app-error.ts';
import type { ImportDecision } from '../../src-shared/import/import-decision.ts';
import type { ImportColumn } from '../../src-shared/import/import-preview.ts';
import { createRowClassifier, showRow, type SkippedRowReason } from './classify-row.ts';
import { detectTable, type Table } from './detect-table.ts';
import type { ParserGridRow, ParserSettings, PreparedRow, TableSummary } from './parser-messages.ts';
import { planSpellings, type SpellingPlan } from './plan-spellings.ts';
import { createRowPreparer, type RowPreparer } from './prepare-row.ts';
import { needsReading, readSource, type ParserSource } from './read-source.ts';
import type { ReadProgress } from './read-workbook.ts';
import type { SheetRow, Workbook } from './workbook.ts';

type Open = Readonly<{
  source: ParserSource;
  workbook: Workbook;
  decision: ImportDecision;
  table: Table;
  judged: JudgedRows;
  spellings: SpellingPlan;
  preparer: RowPreparer;
}>;
type Skipped = Readonly<{ row: number; reason: SkippedRowReason; text: string }>;
type JudgedRows = Readonly<{
  data: readonly SheetRow[];
  /** Places in `data` by the sheet's row. */
  places: ReadonlyMap<number, number>;
  skipped: readonly Skipped[];
  skippedCount: number;
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
  rows: (slice: Slice) => readonly PreparedRow[];
  grid: (slice: Slice) => readonly ParserGridRow[];
}>;

const mostSkippedShown = 2000;

/** An empty session. */
export function createParserSession(): ParserSession {
  let file: Open | null = null;
  const need = (): Open => {
    if (file === null) throw new AppError('importUnknown');
    return file;
  };
  const look = (source: ParserSource, workbook: Workbook, { decision, settings }: Decided): TableSummary => {
    const table = detectTable(workbook, decision, settings.ownFields);
    const judged = judgeRows(table);
    const spellings = planSpellings(judged.data, table.columns, decision, settings.dictionaries ?? []);
    file = {
      source,
      workbook,
      decision,
      table,
      judged,
      spellings,
      preparer: createRowPreparer(table.columns, settings, decision, spellings),
    };
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
    rows: ({ from, count }) => {
      const { judged, preparer } = need();
      return judged.data.slice(from, from + count).map((row) => preparer.prepare(row));
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

function judgeRows({ sheet, above, rows, columns }: Table): JudgedRows {
  const classify = createRowClassifier(sheet, columns);
  const data: SheetRow[] = [];
  const skipped: Skipped[] = [];
  let skippedCount = 0;
  const skip = (row: SheetRow, reason: SkippedRowReason): void => {
    if (skipped.length < mostSkippedShown) skipped.push({ row: row.row, reason, text: showRow(row) });
  };
  for (const row of above) skip(row, 'title');
  let next = rows[0]?.row ?? 0;
  for (const row of rows) {
    // Rows without a single value are not in the file at all; the owner sees the gap all the same.
    for (; next < row.row && skipped.length < mostSkippedShown; next += 1) {
      skip({ row: next, hidden: false, cells: [] }, 'blank');
    }
    next = row.row + 1;
    const reason = classify(row);
    if (reason === null) data.push(row);
    else skip(row, reason);
    if (reason !== null && reason !== 'blank') skippedCount += 1;
  }
  return { data, places: new Map(data.map(({ row }, index) => [row, index])), skipped, skippedCount };
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
    columns: table.columns.map(({ target, ...column }): ImportColumn => ({
      ...column,
      fieldId: target?.fieldId ?? null,
    })),
    rows: judged.data.length,
    skipped: [...judged.skipped],
    skippedCount: judged.skippedCount,
    text: workbook.text ?? null,
  };
}
