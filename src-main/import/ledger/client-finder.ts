import type { PreparedContact } from '../../../src-shared/contacts/prepared-contact.ts';
import type { BaseDatabase } from '../../base/base-database.ts';
import type { ContactIndex } from '../contact-index.ts';
import { loadContactIndex } from '../load-contact-index.ts';
import { readContactKeys, readName, type ContactKeys } from '../row-keys.ts';
import { createNameIndex, type NameIndex } from './name-index.ts';

/** Who the client of a row is: a contact, one of several to be decided, or nobody known. */
export type FoundClient =
  | Readonly<{ is: 'known'; id: number }>
  | Readonly<{ is: 'unsure'; candidateIds: readonly number[] }>
  | Readonly<{ is: 'nobody' }>;

/** Finds the clients of a ledger, and remembers those that it makes. */
export type ClientFinder = Readonly<{
  find: (client: PreparedContact) => FoundClient;
  add: (client: PreparedContact, id: number) => void;
}>;

const mostCandidates = 20;

/**
 * Finds clients by what is sure (external number, ИНН, phone, e-mail, and the name must not contradict), then by the
 * name: exactly one contact of that name is the client; several, or one whose phone is another, or one that is only
 * alike, are for the owner. Of contacts made from this very ledger one with another phone is another person.
 */
export function createClientFinder(db: BaseDatabase): ClientFinder {
  const contacts: ContactIndex = loadContactIndex(db);
  const names: NameIndex = createNameIndex(db);
  let made = 0;

  function findByName(keys: ContactKeys): Readonly<{ sure: number[]; likely: number[] }> {
    const reachable = keys.phones.length + keys.emails.length > 0;
    const sure: number[] = [];
    const likely: number[] = [];
    for (const one of names.find(readName(keys))) {
      // A way to reach that both have and that differs: the same name is not enough.
      if (!reachable || !one.isReachable()) sure.push(one.id);
      else if (!one.isNew) likely.push(one.id);
    }
    return { sure, likely };
  }

  return {
    find: (client) => {
      const keys = readContactKeys(client);
      const strong = contacts.find(keys, 'auto').map(({ id }) => id);
      const [known, another] = strong;
      if (known !== undefined) {
        return another === undefined ? { is: 'known', id: known } : unsure(strong);
      }
      const { sure, likely } = findByName(keys);
      const [only, rival] = sure;
      if (only !== undefined && rival === undefined && likely.length === 0) return { is: 'known', id: only };
      if (only !== undefined || likely.length > 0) return unsure([...sure, ...likely]);
      const alike = contacts.findLikely(keys, 'auto').map(({ id }) => id);
      return alike.length > 0 ? unsure(alike) : { is: 'nobody' };
    },
    add: (client, id) => {
      const keys = readContactKeys(client);
      contacts.add(id, keys, made);
      names.add(readName(keys), id, keys.phones.length + keys.emails.length > 0);
      made += 1;
    },
  };
}

function unsure(ids: readonly number[]): FoundClient {
  return { is: 'unsure', candidateIds: ids.slice(0, mostCandidates) };
}
