import type { BaseDatabase } from '../../src-main/base/base-database.ts';
import { runOperation } from '../../src-main/journal/run-operation.ts';

/** Writes contacts with the given names, each with one phone, as one operation; answers the operation's id. */
export function insertTestContacts(db: BaseDatabase, names: readonly string[], at = new Date()): number {
  const contact = db.sqlite.prepare(`INSERT INTO contacts (kind, name, sort_name, created_at, updated_at)
    VALUES ('person', ?, lower(?), ?, ?)`);
  const phone = db.sqlite.prepare(`INSERT INTO contact_points (contact_id, type, value, valid, position)
    VALUES (?, 'phone', ?, 1, 0)`);
  return runOperation(db, { kind: 'create', params: {}, at }, () => {
    for (const name of names) {
      const { lastInsertRowid } = contact.run(name, name, at.toISOString(), at.toISOString());
      phone.run(lastInsertRowid, `+7916${String(lastInsertRowid).padStart(7, '0')}`);
    }
  }).operationId;
}
