import type { ContactKind } from '../../../src-shared/contacts/contact.ts';
import type { BaseDatabase } from '../../base/base-database.ts';
import { compareNames, makeNameKey, packNameKey, unpackNameKey, type NameKey } from '../name-key.ts';

/** A contact of a name. */
export type NamedContact = Readonly<{
  id: number;
  /** Made by this import. */
  isNew: boolean;
  /** True when the contact has a phone or an e-mail. */
  isReachable: () => boolean;
}>;

/** Contacts by their names alone. */
export type NameIndex = Readonly<{
  /** Contacts of the same family and first name whose patronymics do not differ; organizations of the same name. */
  find: (name: NameKey) => readonly NamedContact[];
  add: (name: NameKey, id: number, isReachable: boolean) => void;
}>;

type Held = Readonly<{ packed: string; contact: NamedContact }>;
type Row = readonly [
  id: number,
  kind: ContactKind,
  lastName: string | null,
  firstName: string | null,
  middleName: string | null,
  organizationName: string | null,
];

const namesSql = `
  SELECT id, kind, last_name, first_name, middle_name, organization_name FROM contacts WHERE deleted_at IS NULL`;
const reachableSql = `
  SELECT 1 FROM contact_points WHERE contact_id = ? AND type IN ('phone', 'email') AND valid = 1 LIMIT 1`;

/** Loads the names of every contact that is not in the trash. */
export function createNameIndex({ sqlite }: BaseDatabase): NameIndex {
  const held = new Map<string, Held[]>();
  const selectReachable = sqlite.prepare<[number], number>(reachableSql).pluck();

  function hold(name: NameKey, contact: NamedContact): void {
    const key = toKey(name);
    if (key === '') return;
    const one = { packed: packNameKey(name), contact };
    const others = held.get(key);
    if (others === undefined) held.set(key, [one]);
    else others.push(one);
  }

  for (const [id, kind, lastName, firstName, middleName, organizationName] of sqlite
    .prepare<[], Row>(namesSql)
    .raw()
    .iterate()) {
    const name = makeNameKey(kind, { lastName, firstName, middleName, organizationName });
    hold(name, { id, isNew: false, isReachable: () => selectReachable.get(id) !== undefined });
  }

  return {
    find: (name) =>
      (held.get(toKey(name)) ?? [])
        .filter(({ packed }) => compareNames(unpackNameKey(packed), name) !== 'different')
        .map(({ contact }) => contact),
    add: (name, id, isReachable) => hold(name, { id, isNew: true, isReachable: () => isReachable }),
  };
}

/** Family and first name in either order: they stand in one cell of a ledger. */
function toKey({ kind, last, first, organization }: NameKey): string {
  if (kind === 'organization') return organization === '' ? '' : `organization ${organization}`;
  return [last, first]
    .filter((part) => part !== '')
    .toSorted()
    .join(' ');
}
