import type {
  ImportFix,
  ImportTarget,
  LikelyChoice,
  MatchKey,
  TextDelimiter,
  TextEncoding,
} from '../../src-shared/import/import-decision.ts';
import { importProblemsRu } from '../../src-shared/words/ru/import-problems.ts';
import type { BaseContext } from '../base/base-context.ts';
import type { JobControl } from '../contract/handlers.ts';
import { writeAttentionFile } from './attention/write-attention-file.ts';
import type { ImportEngine } from './import-engine.ts';
import { toImportResult } from './import-result.ts';
import { namePolicies, type NamedPolicy } from './name-policies.ts';
import { adjustImportSession, openImportSession, type ImportSession } from './import-session.ts';
import { forecastImport } from './preview-import.ts';
import { runImport } from './run-import.ts';
import { prepareConflictTexts } from './twins/tell-conflicts.ts';
import { writeImportReport } from './write-import-report.ts';

/** What the driver asks of an import. */
export type ImportFileOptions = Readonly<{
  sheet?: string | undefined;
  match?: MatchKey | undefined;
  likely?: LikelyChoice | undefined;
  /** Policies by heading or field. */
  policies?: readonly NamedPolicy[] | undefined;
  /** Brings cards back from the trash when a row is theirs. */
  restoreTrash?: boolean | undefined;
  withoutFixes?: ImportFix[] | undefined;
  encoding?: TextEncoding | undefined;
  delimiter?: TextDelimiter | undefined;
  /** Tells what would happen and writes nothing. */
  dryRun?: boolean | undefined;
  /** Adds what became of every row. */
  rows?: boolean | undefined;
  /** For a ledger: makes cards for clients that the base does not have; without a word only while it has none at all. */
  createMissing?: boolean | undefined;
  /** What the rows are; proposed when it is not said. */
  target?: ImportTarget | undefined;
  /** Where a dry run writes the audit of the file to. */
  report?: string | undefined;
  /** Where the rows that need the owner's hand are written to. */
  attention?: string | undefined;
}>;

/** The whole road of a file into the base in one go, with everything that the driver answers about it. */
export async function importFile(
  context: BaseContext,
  path: string,
  { dryRun, rows, report, attention, policies = [], ...decision }: ImportFileOptions,
  job: JobControl,
) {
  let session = await openImportSession(context, path, decision, job);
  try {
    if (policies.length > 0) {
      const named = namePolicies(policies, session.table.columns);
      session = await adjustImportSession(context, session, { ...decision, policies: named });
    }
    const { operationId, engine } =
      dryRun === true
        ? { operationId: null, engine: await forecastImport(context, session, job) }
        : await runImport(context, session, job);
    if (report !== undefined) {
      await writeImportReport(context, { session, engine, path: report, locale: 'ru' }, job);
    }
    if (attention !== undefined) {
      await writeAttentionFile(context.db, { session, engine, path: attention, locale: 'ru' }, job);
    }
    return {
      ...describeImport(context, session, engine, operationId),
      ...(rows === true ? listOutcomes(session, engine) : {}),
    };
  } finally {
    session.parser.close();
  }
}

function describeImport(
  { db }: BaseContext,
  { table }: ImportSession,
  engine: ImportEngine,
  operationId: number | null,
) {
  const { problems, reviewRows, sales, conflicts, ...result } = toImportResult(
    db,
    engine,
    operationId ?? 0,
    table.skippedCount,
  );
  const showConflict = prepareConflictTexts(db, 'ru');
  return {
    ...result,
    ...sales,
    target: table.target,
    operationId: operationId === null ? null : String(operationId),
    sheet: table.sheet,
    headingRow: table.headingRow,
    encoding: table.text?.encoding ?? null,
    delimiter: table.text?.delimiter ?? null,
    mapping: Object.fromEntries(table.columns.map(({ heading, fieldId }) => [heading, fieldId])),
    rows: table.rows + table.skippedCount,
    problems: problems.map((problem) => ({ ...problem, message: importProblemsRu[problem.code] })),
    reviewRows: reviewRows.map(({ candidates, ...row }) => ({
      ...row,
      candidates: candidates.map(({ contactId, name }) => ({ contactId: String(contactId), name })),
    })),
    conflicts: {
      count: conflicts.count,
      rows: conflicts.rows.map((conflict) => ({
        ...conflict,
        contactId: toId(conflict.contactId ?? 0),
        ...showConflict(conflict),
      })),
    },
    problemCount: engine.problemCount(),
    duplicatesInFile: engine.clusters(),
  };
}

function listOutcomes({ table }: ImportSession, engine: ImportEngine) {
  const skipped = table.skipped
    .filter(({ row, reason }) => reason !== 'blank' && row > table.headingRow)
    .map(({ row }) => ({ row, contactId: null, outcome: 'skipped' }));
  const sales = engine.sales?.();
  const taken = engine.outcomes().map(({ row, contactId, outcome }, place) => ({
    row,
    ...(sales === undefined ? {} : { orderId: toId(sales.orderIdOf(place)) }),
    // A forecast has no ids for contacts that are not there yet.
    contactId: toId(contactId ?? 0),
    outcome,
  }));
  return { outcomes: [...skipped, ...taken].toSorted((a, b) => a.row - b.row) };
}

function toId(id: number): string | null {
  return id > 0 ? String(id) : null;
}
