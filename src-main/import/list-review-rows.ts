import { composeContactName } from '../../src-shared/contacts/contact-name.ts';
import type { ReviewRow } from '../../src-shared/import/import-preview.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import type { ImportEngine } from './import-engine.ts';

/**
 * The rows that might be several contacts, with the names of both sides. Contacts that only a forecast would make
 * have no card to name and are left out.
 */
export function listReviewRows({ sqlite }: BaseDatabase, engine: ImportEngine): ReviewRow[] {
  const findName = sqlite.prepare<[number], string>('SELECT name FROM contacts WHERE id = ?').pluck();
  return engine.reviews().map(({ row, contact, candidateIds }) => ({
    row,
    name: composeContactName(contact.kind, contact.fields, contact.points),
    candidates: candidateIds.flatMap((contactId) => {
      const name = findName.get(contactId);
      return name === undefined ? [] : [{ contactId, name }];
    }),
  }));
}
