import { extname } from 'node:path';
import { composeContactName } from '../../src-shared/contacts/contact-name.ts';
import { AppError } from '../../src-shared/contract/app-error.ts';
import { fillWords } from '../../src-shared/words/fill-words.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import type { BaseContext } from '../base/base-context.ts';
import { toDiskError } from '../base/disk-errors.ts';
import type { JobControl } from '../contract/handlers.ts';
import { listCustomFields } from '../custom-fields/custom-field-queries.ts';
import { writeSheets } from '../export/write-workbook.ts';
import type { ParserClient } from '../parser/parser-client.ts';
import type { PreparedRow } from '../parser/parser-messages.ts';
import { diagnoseImport } from './diagnose-import.ts';
import type { ImportEngine } from './import-engine.ts';
import type { ImportSession } from './import-session.ts';
import {
  makeColumnsSheet,
  makeRemarksSheet,
  makeSpellingsSheet,
  makeSummarySheet,
  makeTwinsSheet,
  type TwinLine,
} from './report-sheets.ts';
import { prepareConflictTexts } from './twins/tell-conflicts.ts';
import { chooseReportWords, type ReportWords } from './report-words.ts';

/** What to report on, where to and in which language. */
export type ReportOrder = Readonly<{
  session: ImportSession;
  engine: ImportEngine;
  path: string;
  locale: 'ru' | 'en';
}>;

const batchRows = 500;

/**
 * Writes the audit of an open file to a workbook: summary, remarks by row, duplicates, spellings, columns. Answers the
 * number of remarks. Throws AppError `fileFormatUnknown`, `cancelled`, `exportFailed`; the file stands under its name
 * only when it is whole.
 */
export async function writeImportReport(
  { db }: Pick<BaseContext, 'db'>,
  { session, engine, path, locale }: ReportOrder,
  job: JobControl,
): Promise<number> {
  if (extname(path).toLowerCase() !== '.xlsx') throw new AppError('fileFormatUnknown');
  const own = listCustomFields(db).map(({ id, label }) => [`custom:${id}`, label] as const);
  const words = chooseReportWords(locale, own);
  const diagnosis = await diagnoseImport(db, session, engine, locale);
  const remarks = await session.parser.remarks();
  const differs = prepareDifferences(db, engine, words, locale);
  const twins = await listTwins(session, engine.clusters(), differs, job);
  const facts = { session, counts: engine.counts(), diagnosis, words };
  try {
    await writeSheets(path, [
      makeSummarySheet(facts),
      makeRemarksSheet(remarks, words),
      makeTwinsSheet(twins, words),
      makeSpellingsSheet(diagnosis, words),
      makeColumnsSheet(facts),
    ]);
  } catch (error) {
    const told = toDiskError(error);
    throw told instanceof AppError ? told : new AppError('exportFailed');
  }
  return remarks.length;
}

/** What a row says otherwise than the rows of its client before it, one field a line. */
function prepareDifferences(
  db: BaseDatabase,
  engine: ImportEngine,
  { report }: ReportWords,
  locale: 'ru' | 'en',
): (row: number) => string {
  const show = prepareConflictTexts(db, locale);
  return (row) =>
    (engine.conflicts?.().ofRow(row) ?? [])
      .map((conflict) => fillWords(report.differs, { column: conflict.heading, ...show(conflict) }))
      .join('\n');
}

/** The rows of each cluster with the names that they became. */
async function listTwins(
  { parser, table }: Readonly<{ parser: ParserClient; table: ImportSession['table'] }>,
  clusters: readonly (readonly number[])[],
  differs: (row: number) => string,
  job: JobControl,
): Promise<readonly TwinLine[]> {
  const groups = new Map(clusters.flatMap((rows, index) => rows.map((row) => [row, index + 1] as const)));
  const lines: TwinLine[] = [];
  for (let from = 0; from < table.rows && lines.length < groups.size; from += batchRows) {
    if (job.signal.aborted) throw new AppError('cancelled');
    job.progress({ step: 'writing', done: from, total: table.rows });
    for (const row of await parser.rows(from, batchRows)) {
      const group = groups.get(row.row);
      if (group !== undefined)
        lines.push({ group, row: row.row, ...describeRow(row), differs: differs(row.row) });
    }
  }
  return lines.toSorted((a, b) => a.group - b.group || a.row - b.row);
}

function describeRow({ contact }: PreparedRow): Pick<TwinLine, 'name' | 'reach'> {
  if (contact === null) return { name: '', reach: '' };
  const reach = contact.points.filter(({ type }) => type === 'phone' || type === 'email');
  return {
    name: composeContactName(contact.kind, contact.fields, contact.points),
    reach: reach.map(({ value }) => value).join(', '),
  };
}
