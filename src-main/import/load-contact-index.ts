import type { ContactKind } from '../../src-shared/contacts/contact.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { createContactIndex, type ContactIndex } from './contact-index.ts';
import { makeNameKey } from './name-key.ts';
import { composeKeys } from './row-keys.ts';

type ContactRow = readonly [
  id: number,
  kind: ContactKind,
  lastName: string | null,
  firstName: string | null,
  middleName: string | null,
  organizationName: string | null,
  externalId: string | null,
  inn: string | null,
  kpp: string | null,
  birthday: string | null,
];
type PointRow = readonly [contactId: number, type: string, value: string, valid: number];

const contactsSql = `
  SELECT id, kind, last_name, first_name, middle_name, organization_name, external_id, inn, kpp, birthday
  FROM contacts WHERE deleted_at IS NULL ORDER BY id`;
const pointsSql = `
  SELECT contact_id, type, value, valid FROM contact_points ORDER BY contact_id, type, position`;

/** Loads the keys of every contact that is not in the trash. 100,000 contacts take about a second. */
export function loadContactIndex({ sqlite }: BaseDatabase): ContactIndex {
  const index = createContactIndex();
  const points = groupPoints(sqlite.prepare<[], PointRow>(pointsSql).raw().iterate());
  for (const row of sqlite.prepare<[], ContactRow>(contactsSql).raw().iterate()) {
    const [id, kind, lastName, firstName, middleName, organizationName, externalId, inn, kpp, birthday] = row;
    const own = points(id);
    const keys = composeKeys(
      makeNameKey(kind, { lastName, firstName, middleName, organizationName }),
      { externalId, inn, kpp, birthday },
      own.filter(([, type, , valid]) => type === 'phone' && valid === 1).map(([, , value]) => value),
      own.filter(([, type, , valid]) => type === 'email' && valid === 1).map(([, , value]) => value),
      () => own.map(([, type, value]) => `${type}:${value}`).join(' '),
    );
    index.add(id, keys, -1);
  }
  return index;
}

/** Reads points along with contacts: both come in the order of the contact's id. */
function groupPoints(rows: Iterator<PointRow>): (contactId: number) => readonly PointRow[] {
  let next = rows.next();
  return (contactId) => {
    const own: PointRow[] = [];
    while (next.done !== true && next.value[0] <= contactId) {
      if (next.value[0] === contactId) own.push(next.value);
      next = rows.next();
    }
    return own;
  };
}
