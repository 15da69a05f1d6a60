import type { PreparedContact } from '../../src-shared/contacts/prepared-contact.ts';
import type { MatchKey } from '../../src-shared/import/import-decision.ts';
import type { PreparedRow } from '../parser/parser-messages.ts';
import type { ContactIndex, IndexedContact } from './contact-index.ts';
import type { ContactKeys } from './row-keys.ts';

/** A row whose card lies in the trash. */
export type BuriedRow = Readonly<{ row: number; contact: PreparedContact; contactId: number }>;

/** Looks for rows in the trash after nobody who lives was found. */
export type TrashSearch = Readonly<{
  /** The one card in the trash that a row is for certain. */
  find: (
    row: PreparedRow & Readonly<{ contact: PreparedContact }>,
    keys: ContactKeys,
  ) => IndexedContact | null;
  /** How many rows found a card, and the first of them. */
  found: () => Readonly<{ count: number; samples: readonly BuriedRow[] }>;
}>;

const mostSamples = 50;

/** A search over the index of a trash; null for an empty one. */
export function createTrashSearch(trash: ContactIndex | null, match: MatchKey): TrashSearch {
  const samples: BuriedRow[] = [];
  let count = 0;
  return {
    find: (row, keys) => {
      if (trash === null) return null;
      const [only, another] = trash.find(keys, match);
      if (only === undefined || another !== undefined) return null;
      count += 1;
      if (samples.length < mostSamples)
        samples.push({ row: row.row, contact: row.contact, contactId: only.id });
      return only;
    },
    found: () => ({ count, samples }),
  };
}
