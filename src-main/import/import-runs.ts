import * as z from 'zod';
import {
  importDecisionSchema,
  type ImportDecision,
  type ImportTarget,
} from '../../src-shared/import/import-decision.ts';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { readSurvivors } from '../merges/merged-cards.ts';
import type { ImportEngine } from './import-engine.ts';
import type { ImportSession } from './import-session.ts';
import { packRows, unpackRows, type RegisteredRow } from './row-register.ts';
import { describeShape } from './table-shape.ts';

/** An import as it is remembered; `decision` is the whole one, the mapping of every column in it. */
export type ImportRunRecord = Readonly<{
  id: number;
  operationId: number;
  at: string;
  fileName: string;
  /** Null for rows that were pasted. */
  filePath: string | null;
  sheet: string;
  shape: string;
  decision: ImportDecision;
  counts: string;
  /** The columns of the file in their order; none for imports of an older program. */
  columns: readonly RunColumn[];
}>;

/** A column of a file that was imported. */
export type RunColumn = z.infer<typeof columnsSchema>[number];

type StoredRun = Omit<ImportRunRecord, 'decision' | 'columns'> &
  Readonly<{ decision: string; columns: string }>;

const columnsSchema = z.array(
  z.strictObject({
    index: z.number().int().nonnegative(),
    heading: z.string(),
    fieldId: z.string().nullable(),
  }),
);

const columns = `id, operation_id AS operationId, at, file_name AS fileName, file_path AS filePath, sheet, shape, decision, counts, columns`;
/** Of older files only the last runs are remembered. */
const mostRunsOfFile = 3;

/**
 * Remembers an import that has just been written, in its transaction and outside the journal. Of one file three runs
 * are kept. An undone import keeps its run: whoever reads it looks at the operation.
 */
export function saveImportRun(
  { sqlite }: BaseDatabase,
  { fileName, filePath, table, decision }: ImportSession,
  engine: Pick<ImportEngine, 'entries' | 'counts' | 'sales'>,
  { operationId, at, marks }: Readonly<{ operationId: number; at: Date; marks: Buffer | null }>,
): void {
  const tableColumns = table.columns.map(({ index, heading, fieldId }) => ({ index, heading, fieldId }));
  const mapping = tableColumns.map(({ index, fieldId }) => ({ index, fieldId }));
  const { target, sheet, headingRow } = table;
  // A ledger that made the clients of an empty base goes on making them.
  const createMissing = engine.sales?.().createMissing ?? decision.createMissing;
  const whole = { ...decision, target, sheet, headingRow, mapping, createMissing };
  const { rows, cardIds, digests } = engine.entries();
  const shape = describeShape(table.columns.map(({ heading }) => heading));
  sqlite
    .prepare(
      `INSERT INTO import_runs (operation_id, at, file_name, file_path, sheet, shape, decision, counts, rows, columns, marks)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      operationId,
      at.toISOString(),
      fileName,
      filePath,
      table.sheet,
      shape,
      JSON.stringify(whole),
      JSON.stringify(engine.counts()),
      packRows(rows, cardIds, digests),
      JSON.stringify(tableColumns),
      marks,
    );
  sqlite
    .prepare(
      `DELETE FROM import_runs WHERE file_path IS ? AND sheet = ? AND file_name = ? AND id NOT IN
         (SELECT id FROM import_runs WHERE file_path IS ? AND sheet = ? AND file_name = ? ORDER BY id DESC LIMIT ?)`,
    )
    .run(filePath, table.sheet, fileName, filePath, table.sheet, fileName, mostRunsOfFile);
}

/** The imports that are remembered, the last first, without their rows. */
export function listImportRuns({ sqlite }: BaseDatabase): readonly ImportRunRecord[] {
  return sqlite
    .prepare<[], StoredRun>(`SELECT ${columns} FROM import_runs ORDER BY id DESC`)
    .all()
    .map((run) => ({
      ...run,
      decision: importDecisionSchema.parse(JSON.parse(run.decision)),
      columns: columnsSchema.parse(JSON.parse(run.columns)),
    }));
}

/** The marks of the cells of an import: two bytes for every column that has a field, row by row; null for none. */
export function readRunMarks({ sqlite }: BaseDatabase, runId: number): Buffer | null {
  return (
    sqlite
      .prepare<[number], Buffer | null>('SELECT marks FROM import_runs WHERE id = ?')
      .pluck()
      .get(runId) ?? null
  );
}

/**
 * The rows of an import in the order of its file, each with the card that stands for its card now; those of a ledger
 * with their orders in the place of cards. Throws AppError `notFound`.
 */
export function readRunRows(
  { sqlite }: BaseDatabase,
  runId: number,
  target: ImportTarget = 'contacts',
): readonly RegisteredRow[] {
  const packed = sqlite
    .prepare<[number], Buffer>('SELECT rows FROM import_runs WHERE id = ?')
    .pluck()
    .get(runId);
  if (packed === undefined) throw new AppError('notFound');
  const survivors = readSurvivors(sqlite);
  if (survivors.size === 0 || target === 'orders') return unpackRows(packed);
  return unpackRows(packed).map((row) => ({
    ...row,
    contactId: survivors.get(row.contactId) ?? row.contactId,
  }));
}
