import { prepareCached } from '../base/prepare-cached.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { runOperation } from '../journal/run-operation.ts';
import { uniteCards, type MergeOrder } from './unite-cards.ts';

/** Unites cards as one operation; answers it and the card that stays. Throws AppError `notFound`, `invalidInput`. */
export function runMerge(
  db: BaseDatabase,
  order: MergeOrder,
  at: Date,
): Readonly<{ operationId: number; contactId: number }> {
  const name =
    prepareCached<[number], string>(db, 'SELECT name FROM contacts WHERE id = ?')
      .pluck()
      .get(order.survivorId) ?? '';
  const params = { name, count: new Set(order.contactIds).size };
  const { operationId } = runOperation(db, { kind: 'merge', params, at }, () => uniteCards(db, order, at));
  return { operationId, contactId: order.survivorId };
}
