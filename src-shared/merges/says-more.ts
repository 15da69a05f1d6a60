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

const texts: ReadonlySet<string> = new Set(['text', 'longText']);

/**
 * True when `full` says all that `short` says, and more: «Анна» and «А.», «ул. Мира, 5, кв. 2» and «ул. Мира, 5», a
 * whole date of birth and one without its year, Russian letters and Latin ones.
 */
export function saysMore(fieldId: string, kind: string, full: MergingValue, short: MergingValue): boolean {
  if (saysTheSame(full, short)) return false;
  if (typeof full !== 'string' || typeof short !== 'string') return false;
  if (kind === 'birthday') return short.startsWith('--') && full.endsWith(short.slice(1));
  if (!texts.has(kind)) return false;
  if (isInitialOf(fieldId, short, full)) return true;
  const [whole, part] = [toSearchForm(full), toSearchForm(short)];
  if (names.has(fieldId) && isTransliterationOf(part, whole)) return true;
  return ` ${whole} `.includes(` ${part} `);
}
