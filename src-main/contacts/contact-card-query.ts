import { eq } from 'drizzle-orm';
import { contactFields } from '../../src-shared/contacts/contact-fields.ts';
import { contactPointSchema, type ContactPoint } from '../../src-shared/contacts/contact-point.ts';
import type { ContactCard } from '../../src-shared/contacts/contact.ts';
import { customFieldToContactField } from '../../src-shared/contacts/custom-field-as-contact-field.ts';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { listCustomFields } from '../custom-fields/custom-field-queries.ts';
import { contactPoints } from './contact-point-table.ts';
import { selectContactRows } from './contact-rows-query.ts';

function listPoints(db: BaseDatabase, contactId: number): ContactPoint[] {
  const { id, type, kind, service, value, extension, valid, note, position } = contactPoints;
  const rows = db.orm
    .select({ id, type, kind, service, value, extension, valid, note, primary: eq(position, 0) })
    .from(contactPoints)
    .where(eq(contactPoints.contactId, contactId))
    .orderBy(type, position, id)
    .all();
  return rows.map((row) => contactPointSchema.parse({ ...row, primary: row.primary === 1 }));
}

/** Everything the card shows of a contact, in the trash or not. Throws AppError `notFound`. */
export function getContactCard(db: BaseDatabase, id: number): ContactCard {
  const fields = [
    ...contactFields.filter((field) => field.id !== 'fullName'),
    ...listCustomFields(db).map(customFieldToContactField),
  ];
  const [row] = selectContactRows(db, [id], fields);
  const moments = db.sqlite
    .prepare<[number], { createdAt: string; updatedAt: string; deletedAt: string | null }>(
      'SELECT created_at AS createdAt, updated_at AS updatedAt, deleted_at AS deletedAt FROM contacts WHERE id = ?',
    )
    .get(id);
  if (row === undefined || moments === undefined) throw new AppError('notFound');
  const { kind, name, cells } = row;
  return { id, kind, name, fields: cells, points: listPoints(db, id), ...moments };
}
