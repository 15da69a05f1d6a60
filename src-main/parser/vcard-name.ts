import { findGender } from '../../src-shared/names/person-gender.ts';
import type { VcardColumn } from './vcard-columns.ts';
import { readVcardComponents, readVcardList, readVcardText, type VcardProperty } from './vcard-property.ts';

type Put = (column: VcardColumn, value: string) => void;

/**
 * Puts the name of a card: the parts of N, or FN whole where N has none or fewer words. A name that only repeats the
 * organization or a phone is none; a nickname stands in for a name that is missing.
 */
export function putVcardName(properties: readonly VcardProperty[], put: Put): void {
  const value = (name: string): string => properties.find((property) => property.name === name)?.value ?? '';
  const [last = '', first = '', middle = '', prefix = '', suffix = ''] = readVcardComponents(value('N'));
  const whole = readVcardText(value('FN'));
  const nicknames = readVcardList(value('NICKNAME'));
  const [organization = ''] = readVcardComponents(value('ORG'));
  const parts = [last, first, middle].filter((part) => part !== '');
  const titles = new Set(toWords(`${prefix} ${suffix}`));
  const words = toWords(whole).filter((word) => !titles.has(word));
  const isRepeated = sameText(whole, organization) || isPhone(whole, properties);
  const nameOfParts = parts.join(' ');

  if (parts.length > 0 && !isPhone(nameOfParts, properties) && !sameText(nameOfParts, organization)) {
    if (words.length > toWords(nameOfParts).length && includesAll(words, nameOfParts) && !isRepeated) {
      put('fullName', whole);
    } else putParts(last, first, middle, put);
  } else if (whole !== '' && !isRepeated) put('fullName', whole);
  else if (organization === '') {
    put('fullName', nicknames[0] ?? '');
    return;
  }
  for (const nickname of nicknames) put('nickname', nickname);
}

/** Phones have no place for a patronymic: «Иван Петрович» often stands in the first name. */
function putParts(last: string, first: string, middle: string, put: Put): void {
  const [given = '', patronymic = '', ...more] = first.split(/\s+/u);
  const isSplit = middle === '' && patronymic !== '' && more.length === 0 && isPatronymic(patronymic);
  put('lastName', last);
  put('firstName', isSplit ? given : first);
  put('middleName', isSplit ? patronymic : middle);
}

function isPatronymic(word: string): boolean {
  return /(?:вич|вна|[чш]на|[кмт]ич)$/iu.test(word) && findGender({ middleName: word }) !== null;
}

function toWords(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function includesAll(words: readonly string[], text: string): boolean {
  return toWords(text).every((word) => words.includes(word));
}

function sameText(one: string, other: string): boolean {
  return one !== '' && toWords(one).join(' ') === toWords(other).join(' ');
}

/** A phone book calls a number without a name by the number. */
function isPhone(text: string, properties: readonly VcardProperty[]): boolean {
  if (/\p{L}/u.test(text)) return false;
  const digits = lastDigits(text);
  return (
    digits !== '' && properties.some(({ name, value }) => name === 'TEL' && lastDigits(value) === digits)
  );
}

function lastDigits(text: string): string {
  return text.replaceAll(/\D/gu, '').slice(-10);
}
