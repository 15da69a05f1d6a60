import { identityFieldIds } from '../../src-shared/contacts/identity-fields.ts';
import { AppError } from '../../src-shared/contract/app-error.ts';
import { hasFix } from '../../src-shared/import/import-decision.ts';
import type { BaseContext } from '../base/base-context.ts';
import { buildIndexesLater } from '../base/late-indexes.ts';
import { journaledTables } from '../base/schema.ts';
import type { JobControl } from '../contract/handlers.ts';
import { learnSpellings } from '../dictionaries/learn-spellings.ts';
import { makeSafetyCopy } from '../copies/make-safety-copy.ts';
import { runLongOperation, type LongOperation } from '../journal/run-operation.ts';
import { createImportEngine, type ImportEngine } from './import-engine.ts';
import { readImportRules } from './import-rules.ts';
import type { ImportSession } from './import-session.ts';
import { saveImportRun } from './import-runs.ts';
import { createBaseTargets } from './import-targets.ts';
import { openSalesRun } from './ledger/open-sales-engine.ts';
import { loadKnownContacts } from './load-contact-index.ts';
import type { ParserClient } from '../parser/parser-client.ts';
import { takeRows } from './take-rows.ts';

/** What an import did, with the engine that knows every row. */
export type ImportRun = Readonly<{ operationId: number; engine: ImportEngine }>;

/** Each time new contacts enter the search index, which then writes out all that it has gathered. */
const rowsBetweenFlushes = 10_000;

/** From so many rows on it pays to build indexes when all are written, if most of the base's contacts come with them. */
const fewestRowsForLateIndexes = 5000;
const mostKnownShare = 0.25;

/**
 * Writes the rows of a session: a safety copy first (a base without a single record needs none), then everything in
 * one operation.
 * Cancelling or any error takes everything back. Throws `importNothingMapped` when no column tells who a row is.
 */
export async function runImport(
  context: BaseContext,
  session: ImportSession,
  job: JobControl,
): Promise<ImportRun> {
  const { fileName, parser, table, decision } = session;
  if (!tellsAnybody(session)) throw new AppError('importNothingMapped');
  const { db } = context;
  if (hasRecords(context)) {
    await makeSafetyCopy(context, { reason: 'beforeImport', detail: fileName }, job);
  }
  const at = context.now();
  const rules = readImportRules(decision, table.columns);
  const meta = { kind: 'import', params: { file: fileName }, at } as const;
  const write = async (operation: LongOperation): Promise<ImportEngine> => {
    // An import adds and fills, it erases nothing of the owner's: overwriting every page that the search index
    // merges would cost a fifth of the time.
    db.sqlite.pragma('secure_delete=OFF');
    const stamp = { operationId: operation.id, fileName, at };
    const targets = table.target === 'orders' ? null : createBaseTargets(db, stamp);
    const engine =
      targets === null
        ? openSalesRun(db, decision, stamp)
        : createImportEngine(loadKnownContacts(db, rules, session), targets, rules);
    const buildIndexes = targets !== null && addsMost(db, table.rows) ? buildIndexesLater(db) : null;
    let flushed = 0;
    await takeRows(targets === null ? parser : withForms(parser), table.rows, engine, async (done) => {
      job.progress({ step: 'writing', done, total: table.rows });
      if (done - flushed >= rowsBetweenFlushes) {
        await operation.flush(targets?.finish());
        flushed = done;
      }
      await operation.pause();
    });
    // The parser makes the marks while the last contacts enter the search index.
    const asked = parser.marks();
    asked.catch(() => undefined);
    await operation.flush(targets?.finish());
    await buildIndexes?.(operation.pause);
    if (hasFix(decision, 'spellings')) learnSpellings(db, decision.spellings ?? []);
    const marks = await asked;
    saveImportRun(db, session, engine, {
      operationId: operation.id,
      at,
      marks: marks === '' ? null : Buffer.from(marks, 'base64'),
    });
    return engine;
  };
  try {
    const { operationId, value } = await runLongOperation(db, meta, job, write);
    return { operationId, engine: value };
  } finally {
    db.sqlite.pragma('secure_delete=ON');
  }
}

/** The parser, which also makes the texts that new contacts are written with. */
function withForms(parser: ParserClient): Pick<ParserClient, 'rows'> {
  return { rows: (from, count) => parser.rows(from, count, { forms: true }) };
}

function addsMost({ sqlite }: BaseContext['db'], rows: number): boolean {
  if (rows < fewestRowsForLateIndexes) return false;
  const known = sqlite.prepare<[], number>('SELECT count(*) FROM contacts').pluck().get() ?? 0;
  return known <= rows * mostKnownShare;
}

/** The orders of a ledger look for their clients by themselves. */
function tellsAnybody({ table }: ImportSession): boolean {
  if (table.target === 'orders') return table.columns.some(({ fieldId }) => fieldId !== null);
  return table.columns.some(({ fieldId }) => fieldId !== null && identityFieldIds.has(fieldId));
}

// Own fields and dictionaries made before the first contact are the owner's work too.
function hasRecords({ db }: BaseContext): boolean {
  return journaledTables.some(
    (table) => db.sqlite.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() !== undefined,
  );
}
