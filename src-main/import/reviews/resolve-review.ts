import { AppError } from '../../../src-shared/contract/app-error.ts';
import type { ReviewDecision } from '../../../src-shared/import/import-review-contract.ts';
import type { BaseDatabase } from '../../base/base-database.ts';
import { prepareContactWriter } from '../../contacts/contact-writer.ts';
import { runOperation } from '../../journal/run-operation.ts';
import { writeReviewedOrder } from '../ledger/resolve-order-review.ts';
import { readPrepared } from './prepared-json.ts';
import { rememberApart } from './remember-apart.ts';

type Waiting = Readonly<{
  kind: 'contact' | 'order';
  row: number;
  name: string;
  fileName: string;
  prepared: string;
  candidates: string;
}>;

const decided = { fill: 'filled', create: 'created', drop: 'dropped' } as const;

/**
 * Does what the owner decided about a row as one operation: fills a card; makes one, which is then told apart from the
 * cards it resembled for good; or only notes that the row is not wanted. Throws AppError `notFound` when the row waits no more or the card is gone or in the trash.
 */
export function resolveReview(
  db: BaseDatabase,
  id: number,
  decision: ReviewDecision,
  now: Date,
): Readonly<{ operationId: number; contactId: number | null }> {
  const waiting = db.sqlite
    .prepare<[number], Waiting>(
      `SELECT kind, row, name, file_name AS fileName, prepared, candidates FROM import_reviews
       WHERE id = ? AND decision IS NULL`,
    )
    .get(id);
  if (waiting === undefined) throw new AppError('notFound');
  const { row, name, fileName } = waiting;
  const params = { name, file: fileName, row, act: decision.kind };
  const write = (): number | null => {
    const contactId = decideRow(db, waiting, decision, now);
    if (decision.kind === 'create' && contactId !== null)
      rememberApart(db, contactId, waiting.candidates, now);
    db.sqlite
      .prepare('UPDATE import_reviews SET decision = ?, contact_id = ? WHERE id = ?')
      .run(decided[decision.kind], contactId, id);
    return contactId;
  };
  const { operationId, value } = runOperation(db, { kind: 'importReview', params, at: now }, write);
  return { operationId, contactId: value };
}

function decideRow(db: BaseDatabase, waiting: Waiting, decision: ReviewDecision, now: Date): number | null {
  const { kind, prepared } = waiting;
  if (decision.kind === 'drop') return null;
  if (decision.kind === 'fill') requireLiving(db, decision.contactId);
  if (kind === 'order') {
    return writeReviewedOrder(db, waiting, decision.kind === 'fill' ? decision.contactId : null, now);
  }
  const contact = readPrepared(prepared);
  const writer = prepareContactWriter(db);
  const stamp = { at: now.toISOString() };
  if (decision.kind === 'create') return writer.insert(contact, stamp);
  writer.fill(decision.contactId, contact, stamp);
  return decision.contactId;
}

function requireLiving({ sqlite }: BaseDatabase, contactId: number): void {
  const lives = sqlite.prepare('SELECT 1 FROM contacts WHERE id = ? AND deleted_at IS NULL').get(contactId);
  if (lives === undefined) throw new AppError('notFound');
}
