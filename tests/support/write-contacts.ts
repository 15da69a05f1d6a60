import type { BaseDatabase } from '../../src-main/base/base-database.ts';
import { prepareContactWriter } from '../../src-main/contacts/contact-writer.ts';
import { runOperation } from '../../src-main/journal/run-operation.ts';
import type { PreparedContact } from '../../src-shared/contacts/prepared-contact.ts';

/** Writes contacts in one operation of the journal; answers their ids. */
export function writeContacts(
  db: BaseDatabase,
  contacts: readonly PreparedContact[],
  at = new Date('2026-05-01T10:00:00Z'),
): number[] {
  return runOperation(db, { kind: 'import', params: {}, at }, () => {
    const writer = prepareContactWriter(db);
    return contacts.map((contact) => writer.insert(contact, { at: at.toISOString() }));
  }).value;
}
