import * as z from 'zod';
import { dictionaryNames } from '../../../src-shared/contacts/contact-field.ts';
import { contactFields } from '../../../src-shared/contacts/contact-fields.ts';
import type { PreparedContact } from '../../../src-shared/contacts/prepared-contact.ts';
import type { ImportReview } from '../../../src-shared/import/import-review-contract.ts';
import type { BaseDatabase } from '../../base/base-database.ts';
import { findSurvivor } from '../../merges/merged-cards.ts';
import { prepareKeysReader } from '../load-contact-index.ts';
import { readContactKeys } from '../row-keys.ts';
import { explainCandidate } from './explain-candidate.ts';
import { listOrderValues } from '../ledger/list-order-values.ts';
import { readPackedOrder } from '../ledger/resolve-order-review.ts';
import { readPrepared } from './prepared-json.ts';

type StoredRow = Readonly<{
  id: number;
  kind: 'contact' | 'order';
  fileName: string;
  row: number;
  name: string;
  prepared: string;
  candidates: string;
}>;

const idsSchema = z.array(z.number().int());
const waiting = 'FROM import_reviews WHERE decision IS NULL';

/** Rows that wait for the owner, oldest first, with the cards that each may be. */
export function listReviews(
  db: BaseDatabase,
  { offset, limit }: Readonly<{ offset: number; limit: number }>,
): Readonly<{ total: number; rows: ImportReview[] }> {
  const total = db.sqlite.prepare<[], number>(`SELECT count(*) ${waiting}`).pluck().get() ?? 0;
  const stored = db.sqlite
    .prepare<[number, number], StoredRow>(
      `SELECT id, kind, file_name AS fileName, row, name, prepared, candidates ${waiting} ORDER BY id LIMIT ? OFFSET ?`,
    )
    .all(limit, offset);
  return { total, rows: stored.map((row) => describeReview(db, row)) };
}

function describeReview(db: BaseDatabase, { kind, prepared, candidates, ...row }: StoredRow): ImportReview {
  const packed =
    kind === 'order' ? readPackedOrder(prepared) : { contact: readPrepared(prepared), orders: [] };
  const { contact, orders } = packed;
  const keys = readContactKeys(contact);
  const readKeys = prepareKeysReader(db);
  const findName = db.sqlite.prepare<[number], string>('SELECT name FROM contacts WHERE id = ?').pluck();
  return {
    ...row,
    values: [...listValues(contact), ...listOrderValues(orders)],
    candidates: listStandingCards(db, idsSchema.parse(JSON.parse(candidates))).flatMap((contactId) => {
      const card = readKeys(contactId);
      if (card === null) return [];
      const { phones, emails } = card;
      const name = findName.get(contactId) ?? '';
      return [
        { contactId, name, phones: [...phones], emails: [...emails], why: explainCandidate(keys, card) },
      ];
    }),
  };
}

/** The cards that stand for the candidates now, each once. */
function listStandingCards({ sqlite }: BaseDatabase, ids: readonly number[]): readonly number[] {
  return [...new Set(ids.map((id) => findSurvivor(sqlite, id) ?? id))];
}

function listValues({ fields, points, dictionary, tags, custom }: PreparedContact): ImportReview['values'] {
  const values: ImportReview['values'] = [];
  for (const { id, storage } of contactFields) {
    const value = fields[id];
    if (storage.in === 'column' && value !== undefined) values.push({ fieldId: id, value });
    if (storage.in === 'points') {
      for (const point of points)
        if (point.type === storage.type) values.push({ fieldId: id, value: point.value });
    }
    if (storage.in === 'tags') for (const tag of tags) values.push({ fieldId: id, value: tag });
  }
  for (const name of dictionaryNames) {
    const value = dictionary[name];
    if (value !== undefined) values.push({ fieldId: name, value });
  }
  for (const [id, value] of Object.entries(custom)) values.push({ fieldId: `custom:${id}`, value });
  return values;
}
