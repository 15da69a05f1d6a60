import type { ContactKind } from '../../src-shared/contacts/contact.ts';
import { toSearchForm } from '../../src-shared/text/search-form.ts';

/** A contact's name in the form in which names are compared: search form, initials without dots. */
export type NameKey = Readonly<{
  kind: ContactKind;
  last: string;
  first: string;
  middle: string;
  organization: string;
}>;

/** Fields of which a name is made; other fields are not looked at. */
export type NameFields = Readonly<Record<string, string | number | null | undefined>>;

/** How two names stand to one another: `compatible` when one may be a shorter writing of the other. */
export type NameLikeness = 'equal' | 'compatible' | 'different';

/** The key of a contact's name; `makePart` stands in for `makeNamePart`. */
export function makeNameKey(kind: ContactKind, fields: NameFields, makePart = makeNamePart): NameKey {
  const read = (id: string): string => {
    const value = fields[id];
    return typeof value === 'string' && value !== '' ? makePart(value) : '';
  };
  const organization = read('organizationName');
  return {
    kind,
    last: read('lastName'),
    first: read('firstName'),
    middle: read('middleName'),
    organization: organization === '' ? '' : organization.replaceAll(/[^\p{L}\p{N}]+/gu, ''),
  };
}

/** A part of a name as the key has it. */
export function makeNamePart(text: string): string {
  return toSearchForm(text).replaceAll('|', ' ').replace(/\.$/u, '');
}

/** True when there is nothing to compare: a phone alone in a row. */
export function isNameless({ kind, last, first, middle, organization }: NameKey): boolean {
  return kind === 'organization' ? organization === '' : last === '' && first === '' && middle === '';
}

/** The whole key as one text: an index of 100,000 contacts keeps names in this form. */
export function packNameKey({ kind, last, first, middle, organization }: NameKey): string {
  // Joined, not concatenated: a concatenation keeps every part of it in memory.
  return [kind, last, first, middle, organization].join('|');
}

/** Family and first name of a person as the key has them. */
export type PersonWords = Readonly<{ last: string; first: string }>;

const person = 'person|';

/** Family and first name out of a packed key of a person; null when either has less than two letters. */
export function unpackPersonWords(packed: string): PersonWords | null {
  if (!packed.startsWith(person)) return null;
  const lastEnd = packed.indexOf('|', person.length);
  const firstEnd = packed.indexOf('|', lastEnd + 1);
  if (lastEnd < person.length + 2 || firstEnd < lastEnd + 3) return null;
  return { last: packed.slice(person.length, lastEnd), first: packed.slice(lastEnd + 1, firstEnd) };
}

/** The key back from its text. */
export function unpackNameKey(packed: string): NameKey {
  const [kind, last = '', first = '', middle = '', organization = ''] = packed.split('|');
  return { kind: kind === 'organization' ? kind : 'person', last, first, middle, organization };
}

/** True for the packed key of an organization. */
export function isOrganizationKey(packed: string): boolean {
  return packed.startsWith('organization|');
}

/**
 * Compares two names. People: equal parts, a part that one of them lacks, an initial for a word, words in another
 * order. Organizations: the same letters, whatever the quotes, signs and legal form. A nameless contact fits any of its kind.
 */
export function compareNames(one: NameKey, other: NameKey): NameLikeness {
  if (one.kind !== other.kind) return 'different';
  const nameless = Number(isNameless(one)) + Number(isNameless(other));
  if (nameless > 0) return nameless === 2 ? 'equal' : 'compatible';
  if (one.kind === 'organization') return one.organization === other.organization ? 'equal' : 'different';
  if (one.last === other.last && one.first === other.first && one.middle === other.middle) return 'equal';
  return fitByParts(one, other) || fitByWords(one, other) ? 'compatible' : 'different';
}

function fitByParts(one: NameKey, other: NameKey): boolean {
  const pairs = [
    [one.last, other.last],
    [one.first, other.first],
    [one.middle, other.middle],
  ] as const;
  return pairs.every(([a, b]) => fitParts(a, b)) && pairs.some(([a, b]) => a !== '' && b !== '');
}

function fitParts(one: string, other: string): boolean {
  if (one === '' || other === '' || one === other) return true;
  if (one.length === 1) return other.startsWith(one);
  return other.length === 1 && one.startsWith(other);
}

/** «Пётр Иванов» put into other parts than «Иванов Пётр Сергеевич»: all whole words of the shorter one must be found. */
function fitByWords(one: NameKey, other: NameKey): boolean {
  const [shorter, longer] = [wordsOf(one), wordsOf(other)].toSorted((a, b) => a.length - b.length);
  if (shorter === undefined || longer === undefined || shorter.length < 2) return false;
  return shorter.every((word) => longer.includes(word));
}

function wordsOf({ last, first, middle }: NameKey): readonly string[] {
  return `${last} ${first} ${middle}`.split(' ').filter((word) => word !== '');
}
