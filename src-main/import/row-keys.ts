import type { PreparedContact } from '../../src-shared/contacts/prepared-contact.ts';
import type { MatchKey } from '../../src-shared/import/import-decision.ts';
import { addNumber, addText, emptyHash } from './key-hash.ts';
import {
  isNameless,
  makeNameKey,
  packNameKey,
  unpackNameKey,
  unpackPersonWords,
  type NameKey,
  type PersonWords,
} from './name-key.ts';

/** By what a contact may be the same as another one. Only values that were read for certain are keys. */
export type ContactKeys = Readonly<{
  /** The name as one text; `readName` takes it apart. */
  packedName: string;
  /** Family and first name of a person, when both have two letters or more. */
  words: PersonWords | null;
  externalId: string | null;
  inn: string | null;
  kpp: string | null;
  phones: readonly string[];
  emails: readonly string[];
  /** A hash of family and first name with a whole date of birth: who has the same is to be compared. */
  nameBirthday: number | null;
  /** A whole date of birth as a number (19890728), 0 for none. */
  birthday: number;
  /** For contacts without any other key: the name, or what there is of ways to reach them. */
  weak: string | null;
}>;

const none: readonly string[] = [];

/** Reads the keys of a contact that a row became; `nameKey` is its packed name when it is known already. */
export function readContactKeys(contact: PreparedContact, nameKey?: string): ContactKeys {
  const { kind, fields, points } = contact;
  let phones = none;
  let emails = none;
  // Most have one of each, and a list that is pushed to keeps room for sixteen more.
  for (const { type, value, valid } of points) {
    if (!valid) continue;
    if (type === 'phone') phones = phones === none ? [value] : [...phones, value];
    else if (type === 'email') emails = emails === none ? [value] : [...emails, value];
  }
  return composeKeys(
    nameKey ?? packNameKey(makeNameKey(kind, fields)),
    {
      externalId: fields['externalId'],
      inn: fields['inn'],
      kpp: fields['kpp'],
      birthday: fields['birthday'],
    },
    phones,
    emails,
    () => points.map(({ type, value }) => `${type}:${value}`).join(' '),
  );
}

type KeyFields = Readonly<
  Record<'externalId' | 'inn' | 'kpp' | 'birthday', string | number | null | undefined>
>;

/** Puts keys together; `showPoints` is asked only for a contact that has nothing else to be known by. */
export function composeKeys(
  packedName: string,
  fields: KeyFields,
  allPhones: readonly string[],
  emails: readonly string[],
  showPoints: () => string,
): ContactKeys {
  const externalId = toText(fields.externalId);
  const inn = toText(fields.inn);
  const birthday = readDay(fields.birthday);
  const phones = allPhones.some(isFillerPhone)
    ? allPhones.filter((phone) => !isFillerPhone(phone))
    : allPhones;
  const words = unpackPersonWords(packedName);
  const nameBirthday = words === null || birthday === 0 ? null : hashNameBirthday(words, birthday);
  const strong = externalId ?? inn ?? nameBirthday ?? phones[0] ?? emails[0] ?? null;
  return {
    packedName,
    words,
    externalId,
    inn,
    kpp: toText(fields.kpp),
    phones,
    emails,
    nameBirthday,
    birthday,
    weak: strong === null ? composeWeak(packedName, showPoints) : null,
  };
}

function composeWeak(packedName: string, showPoints: () => string): string {
  const name = unpackNameKey(packedName);
  return isNameless(name) ? `${name.kind} ${showPoints()}` : packedName;
}

// Few rows meet anybody, and those that do are compared many times.
let readPacked = '';
let readKey = unpackNameKey(readPacked);

/** The name of a row in its parts. */
export function readName({ packedName }: Pick<ContactKeys, 'packedName'>): NameKey {
  if (packedName !== readPacked) {
    readKey = unpackNameKey(packedName);
    readPacked = packedName;
  }
  return readKey;
}

/** Nine equal digits, or zeros alone in the place of a number: what is typed where a phone is asked for and none is known. */
const filler = /(\d)\1{8}$|0{7}$/u;

function isFillerPhone(phone: string): boolean {
  return phone.at(-1) === phone.at(-2) && filler.test(phone);
}

/** True when the contact does not have what the owner chose to match by. */
export function lacksKey(keys: ContactKeys, match: MatchKey): boolean {
  switch (match) {
    case 'phone':
      return keys.phones.length === 0;
    case 'email':
      return keys.emails.length === 0;
    case 'externalId':
    case 'inn':
    case 'nameBirthday':
      return keys[match] === null;
    default:
      return false;
  }
}

function toText(value: string | number | null | undefined): string | null {
  return value === null || value === undefined || value === '' ? null : String(value);
}

function hashNameBirthday({ last, first }: PersonWords, birthday: number): number {
  return addNumber(addText(addText(addText(emptyHash, last), ' '), first), birthday);
}

/** «1989-07-28»; a day without its year is shorter. */
const wholeDay = 10;
const zero = 48;

function readDay(day: string | number | null | undefined): number {
  if (typeof day !== 'string' || day.length !== wholeDay) return 0;
  const read = (at: number) => (day.charCodeAt(at) - zero) * 10 + day.charCodeAt(at + 1) - zero;
  return read(0) * 1_000_000 + read(2) * 10_000 + read(5) * 100 + read(8);
}
