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

type StoredRun = Readonly<{ id: number; decision: string; columns: string }>;
type Column = Pick<ImportColumn, 'heading' | 'fieldId'>;

const columnsSchema = z.array(z.object({ heading: z.string(), fieldId: z.string().nullable() }));
const mostRunsLookedAt = 10;

/**
 * Reads the last import of the same columns under the same rules of matching that still stands, of the same file if there
 * is one: what was found out about a row then depends on the rows around it and is not to be found out anew. Undefined
 * when there is none.
 */
export function findKnownRows(
  { sqlite }: BaseDatabase,
  { fileName, table, decision }: Pick<ImportSession, 'fileName' | 'table' | 'decision'>,
): KnownRowFinder | undefined {
  const runs = sqlite
    .prepare<[string, string, number], StoredRun>(
      `SELECT r.id, r.decision, r.columns FROM import_runs r LEFT JOIN operations o ON o.id = r.operation_id
       WHERE r.shape = ? AND o.undone_by IS NULL ORDER BY r.file_name = ? DESC, r.id DESC LIMIT ?`,
    )
    .all(describeShape(table.columns.map(({ heading }) => heading)), fileName, mostRunsLookedAt);
  const wanted = describeRules({ ...decision, target: table.target }, table.columns);
  const run = runs.find(
    (one) =>
      describeRules(
        importDecisionSchema.parse(JSON.parse(one.decision)),
        columnsSchema.parse(JSON.parse(one.columns)),
      ) === wanted,
  );
  if (run === undefined) return undefined;
  const packed = sqlite.prepare<[number], Buffer>('SELECT rows FROM import_runs WHERE id = ?').pluck();
  const cards = gatherCards(packed.get(run.id) ?? Buffer.alloc(0));
  const survivors = readSurvivors(sqlite);
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
