import { composeContactName } from '../../../src-shared/contacts/contact-name.ts';
import type { BaseDatabase } from '../../base/base-database.ts';
import type { DecidedRow, ReviewedRow } from '../import-targets.ts';
import { writePrepared } from './prepared-json.ts';

type StoredReview = Readonly<{ prepared: string; decision: string | null; contactId: number | null }>;

/** What the base knows of rows that had to wait: the same row of the same content waits once, and is asked about once. */
export type ReviewMemory = Readonly<{
  /** What was decided about a row of this content; null while it waits, undefined for one never met. */
  recall: (row: ReviewedRow) => DecidedRow | null | undefined;
  /** True for a row of a content that was met. */
  holds: (row: ReviewedRow) => boolean;
}>;

/** A memory over the stored rows; they are read when the first row has to wait. */
export function createReviewMemory({ sqlite }: BaseDatabase): ReviewMemory {
  let known: Map<string, DecidedRow | null> | null = null;
  const select = sqlite.prepare<[], StoredReview>(
    `SELECT r.prepared, r.decision, c.id AS contactId FROM import_reviews r
     LEFT JOIN contacts c ON c.id = r.contact_id AND c.deleted_at IS NULL WHERE r.kind = 'contact' ORDER BY r.id`,
  );
  const load = (): Map<string, DecidedRow | null> =>
    new Map(
      select
        .all()
        .map(({ prepared, decision, contactId }) => [prepared, decision === null ? null : { contactId }]),
    );
  return {
    holds: ({ contact }) => {
      known ??= load();
      return known.has(writePrepared(contact));
    },
    recall: ({ contact }) => {
      known ??= load();
      const text = writePrepared(contact);
      const found = known.get(text);
      if (found === undefined) known.set(text, null);
      return found;
    },
  };
}

/** A prepared storing of rows that wait; used inside the import's operation. */
export function prepareReviewStore(
  { sqlite }: BaseDatabase,
  { operationId, fileName }: Readonly<{ operationId: number; fileName: string }>,
): (row: ReviewedRow, candidateIds: readonly number[]) => void {
  const insert = sqlite.prepare(
    `INSERT INTO import_reviews (operation_id, kind, file_name, row, name, prepared, candidates)
     VALUES (?, 'contact', ?, ?, ?, ?, ?)`,
  );
  return ({ row, contact }, candidateIds) => {
    const name = composeContactName(contact.kind, contact.fields, contact.points);
    insert.run(operationId, fileName, row, name, writePrepared(contact), JSON.stringify(candidateIds));
  };
}
