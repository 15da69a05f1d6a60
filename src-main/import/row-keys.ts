import type { PreparedContact } from '../../src-shared/contacts/prepared-contact.ts';
import type { MatchKey } from '../../src-shared/import/import-decision.ts';
import { isNameless, makeNameKey, packNameKey, unpackNameKey, type NameKey } from './name-key.ts';

/** By what a contact may be the same as another one. Only values that were read for certain are keys. */
export type ContactKeys = Readonly<{
  name: NameKey;
  /** The same as one text. */
  packedName: string;
  externalId: string | null;
  inn: string | null;
  kpp: string | null;
  phones: readonly string[];
  emails: readonly string[];
  /** Family and first name with a whole date of birth. */
  nameBirthday: string | null;
  /** A whole date of birth as a number (19890728), 0 for none. */
  birthday: number;
  /** For contacts without any other key: the name, or what there is of ways to reach them. */
  weak: string | null;
}>;

/** Reads the keys of a contact that a row became; `nameKey` is its packed name when it is known already. */
export function readContactKeys(contact: PreparedContact, nameKey?: string): ContactKeys {
  const { kind, fields, points } = contact;
  const phones: string[] = [];
  const emails: string[] = [];
  for (const { type, value, valid } of points) {
    if (!valid) continue;
    if (type === 'phone') phones.push(value);
    else if (type === 'email') emails.push(value);
  }
  return composeKeys(
    nameKey === undefined ? makeNameKey(kind, fields) : unpackNameKey(nameKey),
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
  name: NameKey,
  fields: KeyFields,
  allPhones: readonly string[],
  emails: readonly string[],
  showPoints: () => string,
): ContactKeys {
  const externalId = toText(fields.externalId);
  const inn = toText(fields.inn);
  const birthday = toText(fields.birthday);
  const phones = allPhones.some(isFillerPhone)
    ? allPhones.filter((phone) => !isFillerPhone(phone))
    : allPhones;
  const nameBirthday = joinNameBirthday(name, birthday);
  const strong = externalId ?? inn ?? nameBirthday ?? phones[0] ?? emails[0] ?? null;
  const packedName = packNameKey(name);
  return {
    name,
    packedName,
    externalId,
    inn,
    kpp: toText(fields.kpp),
    phones,
    emails,
    nameBirthday,
    birthday: packDay(birthday),
    weak: strong !== null ? null : isNameless(name) ? `${name.kind} ${showPoints()}` : packedName,
  };
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

function joinNameBirthday({ kind, last, first }: NameKey, birthday: string | null): string | null {
  if (kind !== 'person' || birthday === null || birthday.startsWith('--')) return null;
  return last.length > 1 && first.length > 1 ? [last, first, birthday].join(' ') : null;
}

function packDay(day: string | null): number {
  if (day === null || day.startsWith('--') || day.length < 10) return 0;
  const packed = Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10));
  return Number.isSafeInteger(packed) ? packed : 0;
}
