import type { MatchKey } from '../../src-shared/import/import-decision.ts';
import { addFound, createCrowdedMap, type CrowdedMap } from './crowded-map.ts';
import { createDoubtfulIndex, isSameUnderNumber, type NumberHolders } from './doubtful-index.ts';
import { createLikelyIndex } from './likely-index.ts';
import { compareNames, isOrganizationKey, unpackNameKey, type NameLikeness } from './name-key.ts';
import { readName, type ContactKeys } from './row-keys.ts';

/** A contact of the base or of the file by which rows are matched. */
export type IndexedContact = {
  readonly id: number;
  /** The data row by which the file first named it; −1 while no row did. */
  firstRow: number;
  /** Every writing of its name, packed: a row must fit all of them. */
  readonly names: string[];
  externalId: string | null;
  inn: string | null;
  kpp: string | null;
  /** A whole date of birth as a number, 0 for none. */
  birthday: number;
  phones: readonly string[];
  /** Its place in the likely index that holds it. */
  place: number;
  /** True for one that a row of this very file made. */
  readonly isNew: boolean;
};

/** What a row was found to be: nobody known, one contact, or several that it might be. */
export type MatchFound = readonly IndexedContact[];

/** Contacts by their keys, in memory. */
export type ContactIndex = Readonly<{
  /** Adds a contact; `firstRow` −1 for one of the base. */
  add: (id: number, keys: ContactKeys, firstRow: number) => IndexedContact;
  /** Makes a contact of the base known by the keys of a card that was united with it as well. */
  follow: (id: number, keys: ContactKeys) => void;
  /** Notes what a row taught about its contact. */
  learn: (contact: IndexedContact, keys: ContactKeys) => void;
  /** The contacts that a row may be, by the owner's choice of key; more than one is for the owner to decide. */
  find: (keys: ContactKeys, match: MatchKey) => MatchFound;
  /** Contacts that a row probably is, though not for certain: a slip in a name or a phone, a family name changed. */
  findLikely: (keys: ContactKeys, match: MatchKey) => MatchFound;
  /** Contacts that have the row's id or ИНН and are somebody else by all the rest: it is for the owner to tell. */
  findDoubtful: (keys: ContactKeys, match: MatchKey) => MatchFound;
  /** The contact of the base with this id. */
  card: (id: number) => IndexedContact | undefined;
  /** Contacts without any strong key that are called the same. */
  findWeak: (keys: ContactKeys) => MatchFound;
}>;

type Maps = Readonly<
  Record<'externalId' | 'inn' | 'phone' | 'email' | 'weak', CrowdedMap<string, IndexedContact>> & {
    nameBirthday: CrowdedMap<number, IndexedContact>;
  }
>;

const nobody: readonly never[] = [];

/** What is remembered of a contact that thousands of rows are: enough to compare with. */
const mostNames = 12;
const mostPhones = 30;

/** An empty index. */
export function createContactIndex(): ContactIndex {
  const maps: Maps = {
    externalId: createCrowdedMap(),
    inn: createCrowdedMap(),
    phone: createCrowdedMap(),
    email: createCrowdedMap(),
    nameBirthday: createCrowdedMap(),
    weak: createCrowdedMap(),
  };
  const likely = createLikelyIndex();
  const all: IndexedContact[] = [];
  // Few files name cards by their ids.
  let byId: ReadonlyMap<number, IndexedContact> | null = null;
  const holders = {
    ofPhone: (phone: string) => maps.phone.get(phone, ''),
    ofEmail: (email: string) => maps.email.get(email, ''),
  };
  const doubtful = createDoubtfulIndex(holdNumbers(maps));

  function hold(contact: IndexedContact, keys: ContactKeys): void {
    const name = keys.packedName;
    maps.externalId.put(keys.externalId, name, contact);
    maps.inn.put(keys.inn, name, contact);
    for (const phone of keys.phones) maps.phone.put(phone, name, contact);
    for (const email of keys.emails) maps.email.put(email, name, contact);
    maps.nameBirthday.put(keys.nameBirthday, name, contact);
    maps.weak.put(keys.weak, '', contact);
    likely.hold(contact, keys);
  }

  return {
    add: (id, keys, firstRow) => {
      const contact = makeContact(id, keys, firstRow);
      hold(contact, keys);
      if (!contact.isNew) all.push(contact);
      return contact;
    },
    follow: (id, keys) => {
      hold(makeContact(id, keys, -1), keys);
    },
    learn: (contact, keys) => {
      if (contact.names.length < mostNames && !contact.names.includes(keys.packedName)) {
        contact.names.push(keys.packedName);
      }
      contact.externalId ??= keys.externalId;
      contact.inn ??= keys.inn;
      contact.kpp ??= keys.kpp;
      if (
        contact.phones.length < mostPhones &&
        keys.phones.some((phone) => !contact.phones.includes(phone))
      ) {
        contact.phones = [...new Set([...contact.phones, ...keys.phones])];
      }
      if (contact.birthday === 0) contact.birthday = keys.birthday;
      hold(contact, keys);
    },
    find: (keys, match) => {
      for (const rule of rulesOf[match]) {
        const found = rule(keys, maps);
        if (found.length > 0) return preferEqual(takeOnce(found), keys);
      }
      return nobody;
    },
    findLikely: (keys, match) => takeOnce(likely.find(keys, match, holders)),
    findDoubtful: (keys, match) => takeOnce(doubtful.find(keys, match)),
    card: (id) => {
      byId ??= new Map(all.map((contact) => [contact.id, contact]));
      return byId.get(id);
    },
    findWeak: (keys) => takeOnce(maps.weak.get(keys.weak, '')),
  };
}

function makeContact(id: number, keys: ContactKeys, firstRow: number): IndexedContact {
  const { packedName, externalId, inn, kpp, birthday, phones } = keys;
  const names = [packedName];
  return { id, firstRow, names, externalId, inn, kpp, birthday, phones, place: 0, isNew: firstRow >= 0 };
}

/** A contact that fits by its own keys and by those of a card that was united with it is one. */
function takeOnce(found: MatchFound): MatchFound {
  if (found.length < 2) return found;
  return found.filter(
    (contact, place) =>
      contact.isNew || found.findIndex((other) => !other.isNew && other.id === contact.id) === place,
  );
}

type Rule = (keys: ContactKeys, maps: Maps) => MatchFound;

function holdNumbers(maps: Maps): NumberHolders {
  return {
    ofExternalId: ({ externalId, packedName }) => maps.externalId.get(externalId, packedName),
    ofInn: ({ inn, packedName }) => maps.inn.get(inn, packedName),
    ofEmail: (email, { packedName }) => maps.email.get(email, packedName),
  };
}

/** Every list counts its clients from one: an id alone does not make two strangers one. */
const byExternalIdRule: Rule = (keys, maps) =>
  keys.externalId === null
    ? nobody
    : maps.externalId
        .get(keys.externalId, keys.packedName)
        .filter((contact) => isSameUnderNumber(contact, keys, holdNumbers(maps), false));

/**
 * One ИНН under one name is one organization, of its branches the one with the same КПП; people must not differ by
 * name at all.
 */
const byInnRule: Rule = (keys, maps) =>
  maps.inn
    .get(keys.inn, keys.packedName)
    .filter(
      (contact) =>
        agree(contact.kpp, keys.kpp) &&
        agree(contact.externalId, keys.externalId) &&
        (isOrganizationKey(keys.packedName)
          ? contact.names.every(isOrganizationKey) &&
            isSameUnderNumber(contact, keys, holdNumbers(maps), true)
          : fitsNames(contact, keys)),
    );

/** A shared phone or mailbox alone makes nobody the same: families and offices share them. */
function findByPoints(keys: ContactKeys, maps: Maps, phones: boolean, emails: boolean): MatchFound {
  const name = keys.packedName;
  let met: Set<IndexedContact> | null = null;
  if (phones) for (const phone of keys.phones) met = addFound(met, maps.phone.get(phone, name));
  if (emails) {
    for (const email of keys.emails) {
      const found = maps.email.get(email, name);
      if (found.length > 0)
        met = addFound(
          met,
          found.filter((one) => !isOfficeMailbox(email, one, keys)),
        );
    }
  }
  return met === null ? nobody : [...met].filter((contact) => fits(contact, keys));
}

const officeMailbox =
  /^(?:info|office|zakaz|sale|sales|mail|email|contact|contacts|order|orders|admin|buh|post|reception|hello)@/u;

/** Firms of one name have «info@…» of one name as well: with phones of their own such a mailbox makes nobody the same. */
function isOfficeMailbox(email: string, contact: IndexedContact, keys: ContactKeys): boolean {
  return (
    isOrganizationKey(keys.packedName) &&
    officeMailbox.test(email) &&
    contact.phones.length > 0 &&
    keys.phones.length > 0 &&
    (contact.inn === null || contact.inn !== keys.inn) &&
    !keys.phones.some((phone) => contact.phones.includes(phone))
  );
}

const byPhoneRule: Rule = (keys, maps) => findByPoints(keys, maps, true, false);
const byEmailRule: Rule = (keys, maps) => findByPoints(keys, maps, false, true);
const byPointsRule: Rule = (keys, maps) => findByPoints(keys, maps, true, true);
const byNameBirthdayRule: Rule = (keys, maps) =>
  maps.nameBirthday.get(keys.nameBirthday, keys.packedName).filter((contact) => fits(contact, keys));

const rulesOf: Readonly<Record<MatchKey, readonly Rule[]>> = {
  auto: [byExternalIdRule, byInnRule, byPointsRule, byNameBirthdayRule],
  none: [],
  externalId: [byExternalIdRule],
  inn: [byInnRule],
  phone: [byPhoneRule],
  email: [byEmailRule],
  nameBirthday: [byNameBirthdayRule],
};

function fitsNames(contact: IndexedContact, keys: ContactKeys): boolean {
  return contact.names.every((known) => compareToRow(known, keys) !== 'different');
}

/** Most names that are compared are the same text. */
function compareToRow(known: string, keys: ContactKeys): NameLikeness {
  return known === keys.packedName ? 'equal' : compareNames(unpackNameKey(known), readName(keys));
}

function fits(contact: IndexedContact, keys: ContactKeys): boolean {
  return (
    fitsNames(contact, keys) &&
    agree(contact.externalId, keys.externalId) &&
    agree(contact.inn, keys.inn) &&
    agree(contact.kpp, keys.kpp) &&
    agreeDays(contact.birthday, keys.birthday)
  );
}

/** Two whole dates of birth are two people, or a mistake for the owner to see. */
function agreeDays(one: number, other: number): boolean {
  return one === 0 || other === 0 || one === other;
}

function agree(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other;
}

/** Of several the one that is called exactly so. */
function preferEqual(found: MatchFound, keys: ContactKeys): MatchFound {
  if (found.length < 2) return found;
  const equal = found.filter(({ names }) => names.some((known) => compareToRow(known, keys) === 'equal'));
  return equal.length === 1 ? equal : found;
}
