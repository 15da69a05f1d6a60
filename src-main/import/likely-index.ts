import type { MatchKey } from '../../src-shared/import/import-decision.ts';
import type { IndexedContact } from './contact-index.ts';
import { createBlockTable } from './block-table.ts';
import { addFound } from './crowded-map.ts';
import { addNumber, addText, emptyHash } from './key-hash.ts';
import { isLikelySame } from './likely-same.ts';
import { compareNames, isOrganizationKey, unpackNameKey } from './name-key.ts';
import { readName, type ContactKeys } from './row-keys.ts';

/** Contacts by what two writings of one contact still have in common when a name or a phone was mistyped. */
export type LikelyIndex = Readonly<{
  hold: (contact: IndexedContact, keys: ContactKeys) => void;
  /** Contacts that a row probably is, though it does not fit them for certain. */
  find: (keys: ContactKeys, match: MatchKey, holders: PointHolders) => readonly IndexedContact[];
}>;

/** Who has a phone or a mailbox. */
export type PointHolders = Readonly<{
  ofPhone: (phone: string) => readonly IndexedContact[];
  ofEmail: (email: string) => readonly IndexedContact[];
}>;

/** «+791612» and the five digits after it. */
const halfOfPhone = 7;
const nobody: readonly never[] = [];
const none: readonly number[] = [];
const mostInBlock = 20;
const mostLookedAt = 40;
/** A number that more contacts have is an office's: it tells nothing of a name changed by marriage. */
const mostHolders = 2;

/** An empty index. Blocks are kept by a hash alone: a false neighbour costs one comparison. */
export function createLikelyIndex(): LikelyIndex {
  const blocks = createBlockTable(mostInBlock);
  const held: IndexedContact[] = [];

  function listIn(block: number): readonly IndexedContact[] {
    const places = blocks.get(block);
    return places.length === 0 ? nobody : places.flatMap((place) => held[place] ?? nobody);
  }

  // A row is looked for, then mostly held under the same keys.
  let askedKeys: ContactKeys | null = null;
  let askedBlocks = none;
  function findBlocks(keys: ContactKeys): readonly number[] {
    if (keys !== askedKeys) [askedKeys, askedBlocks] = [keys, blocksOf(keys)];
    return askedBlocks;
  }

  return {
    hold: (contact, keys) => {
      for (const block of findBlocks(keys)) {
        // A card that comes back from the trash had its place there.
        if (held[contact.place] !== contact) contact.place = held.push(contact) - 1;
        blocks.put(block, contact.place);
      }
    },
    find: (keys, match, holders) => {
      if (match === 'none' || match === 'externalId' || match === 'inn') return [];
      let met: Set<IndexedContact> | null = null;
      if (match !== 'email' && match !== 'nameBirthday') {
        for (const phone of keys.phones) met = addFound(met, holders.ofPhone(phone));
      }
      if (match !== 'phone' && match !== 'nameBirthday') {
        for (const email of keys.emails) met = addFound(met, holders.ofEmail(email));
      }
      if (match === 'auto' || match === 'nameBirthday') {
        for (const block of findBlocks(keys)) met = addFound(met, listIn(block));
      }
      if (met === null) return nobody;
      const found: IndexedContact[] = [];
      let looked = 0;
      for (const contact of met) {
        looked += 1;
        if (looked > mostLookedAt) break;
        if (isLikely(contact, keys, holders)) found.push(contact);
      }
      return found;
    },
  };
}

/**
 * The name in whole with either half of the first phone, one of which a slip leaves as it was; the day of birth with
 * the first name and the first letter of the family name. Narrow, so that namesakes by the thousand cost nothing.
 */
function blocksOf({ words, phones, birthday }: ContactKeys): readonly number[] {
  if (words === null) return none;
  const blocks: number[] = [];
  const phone = phones[0];
  if (phone !== undefined) {
    const name = addText(addText(addText(emptyHash, words.last), ' '), words.first);
    blocks.push(addText(name, phone, 0, halfOfPhone), addText(name, phone, halfOfPhone));
  }
  if (birthday > 0)
    blocks.push(addText(addNumber(addNumber(emptyHash, birthday), words.last.charCodeAt(0)), words.first));
  return blocks;
}

function isLikely(contact: IndexedContact, keys: ContactKeys, holders: PointHolders): boolean {
  // Numbers of another base do not speak against it: that base may hold a client twice.
  if (!agree(contact.inn, keys.inn) || !agree(contact.kpp, keys.kpp)) return false;
  const phone = keys.phones.find((one) => holders.ofPhone(one).includes(contact));
  const email = keys.emails.find((one) => holders.ofEmail(one).includes(contact));
  if (phone === undefined && isOrganizationKey(keys.packedName)) return false;
  const birthday = contact.birthday > 0 && contact.birthday === keys.birthday;
  const isOtherDay = contact.birthday > 0 && keys.birthday > 0 && !birthday;
  const shared = {
    ownPhone: phone?.startsWith('+79') === true && holders.ofPhone(phone).length <= mostHolders,
    ownEmail: email !== undefined && holders.ofEmail(email).length <= mostHolders,
    point: phone !== undefined || email !== undefined,
    birthday,
    nearPhone: phone === undefined && !isOtherDay && hasNearPhone(contact, keys),
  };
  // Names alone never make two contacts likely the same.
  if (!shared.point && !shared.birthday && !shared.nearPhone) return false;
  const name = readName(keys);
  return contact.names.every((packed) => {
    const known = unpackNameKey(packed);
    const fitting = compareNames(known, name);
    // A father and a son of one name have different days of birth and one phone.
    if (isOtherDay && (fitting !== 'equal' || known.middle === '')) return false;
    return (shared.point && fitting !== 'different') || isLikelySame(known, name, shared);
  });
}

function hasNearPhone({ phones }: IndexedContact, keys: ContactKeys): boolean {
  return keys.phones.some((one) => phones.some((other) => isNearNumber(one, other)));
}

/** One digit mistaken or two neighbours swapped; by hand, because namesakes by the thousand are compared here. */
function isNearNumber(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  if (at === one.length) return false;
  if (one.endsWith(other.slice(at + 1)) && other.endsWith(one.slice(at + 1))) return true;
  const isSwapped = one[at] === other[at + 1] && one[at + 1] === other[at];
  return isSwapped && one.slice(at + 2) === other.slice(at + 2);
}

function agree(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other;
}
