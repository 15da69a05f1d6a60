import { contactKinds } from '../../src-shared/contacts/contact.ts';
import type { TwinContact } from '../../src-shared/duplicates/duplicate.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';

type StoredTwin = Readonly<{
  kind: string;
  name: string;
  birthday: string | null;
  inn: string | null;
  createdAt: string;
}>;

/** What is shown of these contacts beside one another, in their order; those that are gone are left out. */
export function listTwinContacts(db: BaseDatabase, ids: readonly number[]): TwinContact[] {
  const find = prepareCached<[number], StoredTwin>(
    db,
    'SELECT kind, name, birthday, inn, created_at AS createdAt FROM contacts WHERE id = ?',
  );
  const listPoints = prepareCached<[number], { type: string; value: string }>(
    db,
    `SELECT type, value FROM contact_points WHERE contact_id = ? AND type IN ('phone', 'email', 'address')
     ORDER BY position`,
  );
  return ids.flatMap((id) => {
    const row = find.get(id);
    if (row === undefined) return [];
    const points = listPoints.all(id);
    const valuesOf = (type: string): string[] =>
      points.filter((point) => point.type === type).map(({ value }) => value);
    return [
      {
        id,
        ...row,
        kind: contactKinds.find((kind) => kind === row.kind) ?? 'person',
        phones: valuesOf('phone'),
        emails: valuesOf('email'),
        address: valuesOf('address')[0] ?? null,
      },
    ];
  });
}
