import type { Database } from 'better-sqlite3';
import * as z from 'zod';
import {
  hasFix,
  importDecisionSchema,
  type ImportDecision,
} from '../../src-shared/import/import-decision.ts';
import type { ImportColumn } from '../../src-shared/import/import-preview.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { readSurvivors } from '../merges/merged-cards.ts';
import type { ImportSession } from './import-session.ts';
import { unpackRows } from './row-register.ts';
import { describeShape } from './table-shape.ts';

/**
 * The card that the very same row went to when its list was imported before, 0 for none; undefined for a row never met.
 * Equal rows of a list answer one after another, each once.
 */
export type KnownRowFinder = (digest: number | undefined) => number | undefined;

type StoredRun = Readonly<{ id: number; operationId: number; decision: string; columns: string }>;
type Column = Pick<ImportColumn, 'heading' | 'fieldId'>;

const columnsSchema = z.array(z.object({ heading: z.string(), fieldId: z.string().nullable() }));
const mostRunsLookedAt = 10;

/**
 * Reads the last import of the same columns under the same rules of matching that still stands, of the same file if there
 * is one: what was found out about a row then depends on the rows around it and is not to be found out anew. Rows that
 * went to a united card whose cards have come apart since are asked of the import before it. Undefined when there is none.
 */
export function findKnownRows(
  { sqlite }: BaseDatabase,
  { fileName, table, decision }: Pick<ImportSession, 'fileName' | 'table' | 'decision'>,
): KnownRowFinder | undefined {
  const runs = sqlite
    .prepare<[string, string, number], StoredRun>(
      `SELECT r.id, r.operation_id AS operationId, r.decision, r.columns FROM import_runs r LEFT JOIN operations o ON o.id = r.operation_id
       WHERE r.shape = ? AND o.undone_by IS NULL ORDER BY r.file_name = ? DESC, r.id DESC LIMIT ?`,
    )
    .all(describeShape(table.columns.map(({ heading }) => heading)), fileName, mostRunsLookedAt);
  const wanted = describeRules({ ...decision, target: table.target }, table.columns);
  const fitting = runs.filter(
    (one) =>
      describeRules(
        importDecisionSchema.parse(JSON.parse(one.decision)),
        columnsSchema.parse(JSON.parse(one.columns)),
      ) === wanted,
  );
  if (fitting.length === 0) return undefined;
  const survivors = readSurvivors(sqlite);
  const cards = gatherKnownCards(sqlite, fitting, survivors);
  return (digest) => {
    const contactId = digest === undefined ? undefined : cards.get(digest)?.pop();
    return contactId === undefined ? undefined : (survivors.get(contactId) ?? contactId);
  };
}

/** The part of a decision that tells who is who. */
function describeRules(decision: ImportDecision, columns: readonly Column[]): string {
  const mapped = columns
    .filter(({ fieldId }) => fieldId !== null)
    .map(({ heading, fieldId }) => `${heading}\t${fieldId}`);
  return JSON.stringify([
    decision.target ?? 'contacts',
    decision.match ?? 'auto',
    decision.likely ?? 'review',
    hasFix(decision, 'twins'),
    hasFix(decision, 'names'),
    hasFix(decision, 'phones'),
    hasFix(decision, 'emails'),
    mapped.toSorted(),
  ]);
}

/** Cards by digest out of the first run; what it cannot know any more out of the next, as far as that one can. */
function gatherKnownCards(
  sqlite: Database,
  runs: readonly StoredRun[],
  survivors: ReadonlyMap<number, number>,
): ReadonlyMap<number, number[]> {
  const packed = sqlite.prepare<[number], Buffer>('SELECT rows FROM import_runs WHERE id = ?').pluck();
  const known = new Map<number, number[]>();
  let wanted: ReadonlySet<number> | null = null;
  for (const { id, operationId } of runs) {
    const parted = readPartedSince(sqlite, operationId, survivors);
    const doubtful = new Set<number>();
    for (const [digest, cards] of gatherCards(packed.get(id) ?? Buffer.alloc(0))) {
      if (wanted?.has(digest) === false) continue;
      if (cards.some((card) => parted.has(card))) doubtful.add(digest);
      else known.set(digest, cards);
    }
    if (doubtful.size === 0) break;
    wanted = doubtful;
  }
  return known;
}

/** Cards that stood for others when an operation wrote and that one of those has left since. */
function readPartedSince(
  sqlite: Database,
  operationId: number,
  survivors: ReadonlyMap<number, number>,
): ReadonlySet<number> {
  const ids = sqlite
    .prepare<[number, number], number>(
      `SELECT DISTINCT after ->> '$.merged_into_id' FROM operations o
       JOIN changes c ON c.id BETWEEN o.first_change AND o.last_change
       WHERE o.kind = 'merge' AND o.id < ? AND o.undone_by > ? AND c.table_name = 'contacts'
         AND c.change = 'update' AND json_type(after, '$.merged_into_id') = 'integer'`,
    )
    .pluck()
    .all(operationId, operationId);
  return new Set(ids.flatMap((id) => [id, survivors.get(id) ?? id]));
}

/** Cards by digest, the first row's last. */
function gatherCards(packed: Uint8Array): ReadonlyMap<number, number[]> {
  const cards = new Map<number, number[]>();
  for (const { digest, contactId } of unpackRows(packed).toReversed()) {
    if (digest <= 0) continue;
    const met = cards.get(digest);
    if (met === undefined) cards.set(digest, [contactId]);
    else met.push(contactId);
  }
  return cards;
}
