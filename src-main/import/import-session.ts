import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../src-shared/contract/app-error.ts';
import { customFieldToContactField } from '../../src-shared/contacts/custom-field-as-contact-field.ts';
import type { MatchKey } from '../../src-shared/import/import-preview.ts';
import type { BaseContext } from '../base/base-context.ts';
import type { JobControl } from '../contract/handlers.ts';
import { listCustomFields } from '../custom-fields/custom-field-queries.ts';
import { toLocalDay } from '../filters/day-range.ts';
import type { TableChoices } from '../parser/detect-table.ts';
import { startParser, type ParserClient } from '../parser/parser-client.ts';
import type { ParserSettings, TableSummary } from '../parser/parser-messages.ts';

/** A file that the owner is about to import: its parser and what has been decided so far. */
export type ImportSession = Readonly<{
  fileName: string;
  parser: ParserClient;
  choices: TableChoices;
  match: MatchKey;
  table: TableSummary;
}>;

/** What the owner may decide; what is absent stays as it was. */
export type ImportDecision = TableChoices & Readonly<{ match?: MatchKey | undefined }>;

const baseDeadlineMs = 60_000;
const deadlinePerMegabyteMs = 2000;

/** Starts a parser on a file and lets it propose a table; a cancelled job ends the parser. Throws the reading errors. */
export async function openImportSession(
  context: BaseContext,
  path: string,
  { match, ...choices }: ImportDecision,
  job: JobControl,
): Promise<ImportSession> {
  const parser = await startParser(context.parser, await chooseDeadline(path), job.signal);
  const stop = (): void => parser.close();
  job.signal.addEventListener('abort', stop);
  try {
    if (job.signal.aborted) throw new AppError('cancelled');
    const table = await parser.open(path, choices, readSettings(context), (done, total) =>
      job.progress({ step: 'reading', done, total }),
    );
    return { fileName: basename(path), parser, choices, match: match ?? 'auto', table };
  } catch (error) {
    parser.close();
    throw error;
  } finally {
    job.signal.removeEventListener('abort', stop);
  }
}

/** The session after a decision: another sheet starts anew, another heading row forgets the mapping. */
export async function adjustImportSession(
  context: BaseContext,
  session: ImportSession,
  { match, ...decision }: ImportDecision,
): Promise<ImportSession> {
  const choices = mergeChoices(session.choices, decision);
  const table = await session.parser.adjust(choices, readSettings(context));
  return { ...session, choices, match: match ?? session.match, table };
}

/** Later decisions over earlier ones, column by column. */
export function mergeChoices(before: TableChoices, decision: TableChoices): TableChoices {
  const sameSheet = decision.sheet === undefined || decision.sheet === before.sheet;
  const sameHeadings = sameSheet && decision.headingRow === undefined;
  const mapping = new Map(sameHeadings ? before.mapping?.map((one) => [one.index, one]) : []);
  for (const one of decision.mapping ?? []) mapping.set(one.index, one);
  return {
    sheet: decision.sheet ?? before.sheet,
    headingRow: decision.headingRow ?? (sameSheet ? before.headingRow : undefined),
    mapping: [...mapping.values()],
  };
}

function readSettings({ db, now }: BaseContext): ParserSettings {
  const ownFields = listCustomFields(db)
    .filter(({ archived }) => !archived)
    .map(customFieldToContactField);
  return { ownFields, today: toLocalDay(now()) };
}

async function chooseDeadline(path: string): Promise<number> {
  const facts = await stat(path).catch(() => {
    throw new AppError('fileMissing');
  });
  return baseDeadlineMs + (facts.size / 2 ** 20) * deadlinePerMegabyteMs;
}
