import { isInitialOf } from '../names/is-initial-of.ts';
import { toLatinKey } from '../names/latin-key.ts';
import { isValidInn } from '../requisites/check-inn.ts';
import { isValidKpp } from '../requisites/check-kpp.ts';
import { isValidOgrn } from '../requisites/check-ogrn.ts';
import { toSearchForm } from '../text/search-form.ts';
import type { MergingValue } from './merging-card.ts';

const checks: Readonly<Record<string, (value: string) => boolean>> = {
  inn: isValidInn,
  kpp: isValidKpp,
  ogrn: isValidOgrn,
};

/** False for a number of the tax office that fails its own check. */
export function passesCheck(fieldId: string, value: MergingValue): boolean {
  return checks[fieldId]?.(String(value)) ?? true;
}

/** True when two values differ in nothing but capitals, ё and spaces. */
export function saysTheSame(one: MergingValue, other: MergingValue): boolean {
  return one === other || toSearchForm(String(one)) === toSearchForm(String(other));
}

const names: ReadonlySet<string> = new Set(['lastName', 'firstName', 'middleName']);
const cyrillic = /[а-яё]/iu;

/** «Анна» says what «Anna» says, in the letters in which it is written. */
function isTransliterationOf(latin: string, own: string): boolean {
  return !cyrillic.test(latin) && cyrillic.test(own) && toLatinKey(latin) === toLatinKey(own);
}

/** True for a part of a name that is nothing but initials: «А», «А.», «А. В.». */
export function isBareInitials(fieldId: string, value: MergingValue): boolean {
  return names.has(fieldId) && /^(?:\p{L}|(?:\p{L}\.\s*)+)$/u.test(String(value).trim());
}

const texts: ReadonlySet<string> = new Set(['text', 'longText']);

/**
 * True when `full` says all that `short` says, and more: «Анна» and «А.», «ул. Мира, 5, кв. 2» and «ул. Мира, 5», a
 * whole date of birth and one without its year, Russian letters and Latin ones. A word says more than any initials.
 */
export function saysMore(fieldId: string, kind: string, full: MergingValue, short: MergingValue): boolean {
  if (saysTheSame(full, short)) return false;
  if (typeof full !== 'string' || typeof short !== 'string') return false;
  if (kind === 'birthday') return short.startsWith('--') && full.endsWith(short.slice(1));
  if (!texts.has(kind)) return false;
  if (isInitialOf(fieldId, short, full)) return true;
  if (isBareInitials(fieldId, short)) return !isBareInitials(fieldId, full);
  const [whole, part] = [toSearchForm(full), toSearchForm(short)];
  if (names.has(fieldId) && isTransliterationOf(part, whole)) return true;
  return ` ${whole} `.includes(` ${part} `);
}
