import type { MatchKey } from '../../src-shared/import/import-decision.ts';
import type { IndexedContact } from './contact-index.ts';
import { isLikelySame } from './likely-same.ts';
import { compareNames, isOrganizationKey, unpackNameKey } from './name-key.ts';
import { readName, type ContactKeys } from './row-keys.ts';

/** A number under which one list had a client and another list, or a slip, has somebody else. */
export type DoubtfulIndex = Readonly<{
  /** Contacts with the row's id or ИНН that are called otherwise and share nothing else with it. */
  find: (keys: ContactKeys, match: MatchKey) => readonly IndexedContact[];
}>;

/** Who has a number, whatever the name. */
export type NumberHolders = Readonly<{
  ofExternalId: (keys: ContactKeys) => readonly IndexedContact[];
  ofInn: (keys: ContactKeys) => readonly IndexedContact[];
  ofEmail: (email: string, keys: ContactKeys) => readonly IndexedContact[];
}>;

/** A number under more names than these stands for nobody: «0», «нет», an example copied down. */
const mostNames = 5;
const slipsOnly = { ownPhone: false, ownEmail: false, point: true, birthday: false, nearPhone: false };
const shortestPart = 4;

/** True when a contact of the same number may be the row by its name, or shares a phone, a mailbox or an ИНН with it. */
export function isSameUnderNumber(
  contact: IndexedContact,
  keys: ContactKeys,
  holders: NumberHolders,
  isOfInn: boolean,
): boolean {
  return (
    contact.names.some((known) => isNearName(known, keys)) ||
    (!isOfInn && contact.inn !== null && contact.inn === keys.inn) ||
    keys.phones.some((phone) => contact.phones.includes(phone)) ||
    keys.emails.some((email) => holders.ofEmail(email, keys).includes(contact))
  );
}

/** The same name, a shorter writing of it or a slip within: «Мега» and «Мегаинвест» under one number are one firm. */
function isNearName(packed: string, keys: ContactKeys): boolean {
  if (packed === keys.packedName) return true;
  const known = unpackNameKey(packed);
  const name = readName(keys);
  if (compareNames(known, name) !== 'different' || isLikelySame(known, name, slipsOnly)) return true;
  if (known.kind !== 'organization' || name.kind !== 'organization') return false;
  const [one, other] = [known.organization, name.organization];
  if (Math.min(one.length, other.length) < shortestPart) return false;
  return one.includes(other) || other.includes(one);
}

/** An index over those who hold numbers. */
export function createDoubtfulIndex(holders: NumberHolders): DoubtfulIndex {
  /** Names that were met under a number of somebody else; a few of each number. */
  const met = new Map<string, Set<string>>();

  function isNobodys(number: string, found: readonly IndexedContact[], name: string): boolean {
    const names = met.get(number) ?? new Set(found.flatMap((contact) => contact.names));
    met.set(number, names);
    if (names.size <= mostNames) names.add(name);
    return names.size > mostNames;
  }

  function findOf(number: string | null, found: readonly IndexedContact[], keys: ContactKeys) {
    if (number === null || found.length === 0) return [];
    return isNobodys(number, found, keys.packedName) ? [] : found;
  }

  return {
    find: (keys, match) => {
      const byId = match === 'auto' || match === 'externalId';
      const found = byId ? findOf(keys.externalId, holders.ofExternalId(keys), keys) : [];
      if (found.length > 0 || (match !== 'auto' && match !== 'inn')) return found;
      const firms = holders
        .ofInn(keys)
        .filter(
          ({ kpp, externalId, names }) =>
            (kpp === null || keys.kpp === null || kpp === keys.kpp) &&
            (externalId === null || keys.externalId === null || externalId === keys.externalId) &&
            isOrganizationKey(keys.packedName) &&
            names.every(isOrganizationKey),
        );
      return findOf(keys.inn, firms, keys);
    },
  };
}
