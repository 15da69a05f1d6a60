import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../src-shared/contract/app-error.ts';
import { customFieldToContactField } from '../../src-shared/contacts/custom-field-as-contact-field.ts';
import type { ImportDecision, MatchKey } from '../../src-shared/import/import-decision.ts';
import type { BaseContext } from '../base/base-context.ts';
import type { JobControl } from '../contract/handlers.ts';
import { listCustomFields } from '../custom-fields/custom-field-queries.ts';
import { listOwnSpellings } from '../dictionaries/list-own-spellings.ts';
import { toLocalDay } from '../filters/day-range.ts';
import { startParser, type ParserClient } from '../parser/parser-client.ts';
import type { ParserSettings, TableSummary } from '../parser/parser-messages.ts';
import type { ParserSource } from '../parser/read-source.ts';

/** A file that the owner is about to import: its parser and what has been decided so far. */
export type ImportSession = Readonly<{
  fileName: string;
  /** Where the file lies; null for rows that were pasted. Never leaves the base process. */
  filePath: string | null;
  parser: ParserClient;
  decision: ImportDecision;
  match: MatchKey;
  table: TableSummary;
}>;

const baseDeadlineMs = 60_000;
const deadlinePerMegabyteMs = 2000;

/** What is imported: a file, or text that came without one, under the name by which the owner will know it. */
export type ImportSource = string | Readonly<{ pasted: string; name: string }>;

/** Starts a parser on a file and lets it propose a table; a cancelled job ends the parser. Throws the reading errors. */
export async function openImportSession(
  context: BaseContext,
  source: ImportSource,
  decision: ImportDecision,
  job: JobControl,
): Promise<ImportSession> {
  const filePath = typeof source === 'string' ? source : null;
  const fileName = typeof source === 'string' ? basename(source) : source.name;
  const read: ParserSource = typeof source === 'string' ? source : { pasted: source.pasted };
  const parser = await startParser(context.parser, await chooseDeadline(filePath), job.signal);
  const stop = (): void => parser.close();
  job.signal.addEventListener('abort', stop);
  try {
    if (job.signal.aborted) throw new AppError('cancelled');
    const table = await parser.open(read, decision, readSettings(context), (done, total) =>
      job.progress({ step: 'reading', done, total }),
    );
    return { fileName, filePath, parser, decision, match: decision.match ?? 'auto', table };
  } catch (error) {
    parser.close();
    throw error;
  } finally {
    job.signal.removeEventListener('abort', stop);
  }
}

/** The session under another decision. */
export async function adjustImportSession(
  context: BaseContext,
  session: ImportSession,
  decision: ImportDecision,
): Promise<ImportSession> {
  const table = await session.parser.adjust(decision, readSettings(context));
  return { ...session, decision, match: decision.match ?? 'auto', table };
}

function readSettings({ db, now }: BaseContext): ParserSettings {
  const ownFields = listCustomFields(db)
    .filter(({ archived }) => !archived)
    .map(customFieldToContactField);
  return { ownFields, today: toLocalDay(now()), dictionaries: listOwnSpellings(db) };
}

async function chooseDeadline(path: string | null): Promise<number> {
  if (path === null) return baseDeadlineMs;
  const facts = await stat(path).catch(() => {
    throw new AppError('fileMissing');
  });
  return baseDeadlineMs + (facts.size / 2 ** 20) * deadlinePerMegabyteMs;
}
