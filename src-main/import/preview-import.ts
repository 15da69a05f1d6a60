import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { ImportPreview } from '../../src-shared/import/import-preview.ts';
import type { BaseContext } from '../base/base-context.ts';
import type { JobControl } from '../contract/handlers.ts';
import type { ParserClient } from '../parser/parser-client.ts';
import { createImportEngine, type ImportEngine } from './import-engine.ts';
import { readImportRules } from './import-rules.ts';
import type { ImportSession } from './import-session.ts';
import { createForecastTargets } from './import-targets.ts';
import { tellMatching } from './tell-matching.ts';
import { openSalesForecast } from './ledger/open-sales-engine.ts';
import { tellSales } from './ledger/tell-sales.ts';
import { loadKnownContacts } from './load-contact-index.ts';
import { takeRows } from './take-rows.ts';

const mostSkippedShown = 2000;

/** Runs every row through the rules of the import without writing anything. */
export async function forecastImport(
  { db }: BaseContext,
  session: ImportSession,
  job: JobControl,
): Promise<ImportEngine> {
  const { parser, table, decision } = session;
  const rules = readImportRules(decision, table.columns);
  const engine =
    table.target === 'orders'
      ? openSalesForecast(db, decision)
      : createImportEngine(loadKnownContacts(db, rules, session), createForecastTargets(db), rules);
  await takeRows(diagnosing(parser), table.rows, engine, async (done) => {
    job.progress({ step: 'checking', done, total: table.rows });
    await nextTurn();
    if (job.signal.aborted) throw new AppError('cancelled');
  });
  return engine;
}

/** What the owner sees before anything is written. */
export function composePreview(
  importId: string,
  { fileName, table, match }: ImportSession,
  engine: ImportEngine,
): ImportPreview {
  const { created, updated, unchanged, review, skipped } = engine.counts();
  const sales = engine.sales?.();
  const unknown = [
    ...engine.unknown().map((row) => ({ row, reason: 'noIdentity' as const, text: '' })),
    ...(sales?.unknownClients ?? []).map((row) => ({ row, reason: 'noClient' as const, text: '' })),
    ...(sales?.undated ?? []).map((row) => ({ row, reason: 'noDate' as const, text: '' })),
  ];
  return {
    importId,
    fileName,
    sheets: table.sheets,
    headingRow: table.headingRow,
    columns: table.columns,
    rows: table.rows + table.skippedCount,
    text: table.text,
    skipped: [...table.skipped, ...unknown].toSorted((a, b) => a.row - b.row).slice(0, mostSkippedShown),
    problems: [...engine.problems()],
    problemCount: engine.problemCount(),
    match,
    ...tellMatching(engine),
    ...tellSales(engine),
    forecast: { created, updated, unchanged, review, skipped: skipped + table.skippedCount },
  };
}

/** The parser with an eye on every row that it prepares. */
function diagnosing(parser: ParserClient): Pick<ParserClient, 'rows'> {
  return { rows: (from, count) => parser.rows(from, count, { diagnose: true }) };
}
