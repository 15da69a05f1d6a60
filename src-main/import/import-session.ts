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

/** A file that the owner is about to import: its parser and what has been decided so far. */
export type ImportSession = Readonly<{
  fileName: string;
  parser: ParserClient;
  decision: ImportDecision;
  match: MatchKey;
  table: TableSummary;
}>;

const baseDeadlineMs = 60_000;
const deadlinePerMegabyteMs = 2000;

/** Starts a parser on a file and lets it propose a table; a cancelled job ends the parser. Throws the reading errors. */
export async function openImportSession(
  context: BaseContext,
  path: string,
  decision: ImportDecision,
  job: JobControl,
): Promise<ImportSession> {
  const parser = await startParser(context.parser, await chooseDeadline(path), job.signal);
  const stop = (): void => parser.close();
  job.signal.addEventListener('abort', stop);
  try {
    if (job.signal.aborted) throw new AppError('cancelled');
    const table = await parser.open(path, decision, readSettings(context), (done, total) =>
      job.progress({ step: 'reading', done, total }),
    );
    return { fileName: basename(path), parser, decision, match: decision.match ?? 'auto', table };
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

async function chooseDeadline(path: string): Promise<number> {
  const facts = await stat(path).catch(() => {
    throw new AppError('fileMissing');
  });
  return baseDeadlineMs + (facts.size / 2 ** 20) * deadlinePerMegabyteMs;
}
