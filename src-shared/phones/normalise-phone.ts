import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Ten digits that begin with 810 are a call abroad, which Russians dial through 8–10; with 89, a mobile number that lost a digit: no code of a Russian town is 89x. */
const plainRussian = /^(?:\+7|7|8|(?!810|89))([347-9]\d{9})$/u;
const cutMobile = /^89\d{8}$/u;
const decoration = /[\s().\-–—‑−‒]+/gu;

/**
 * The fast way for numbers written the Russian way: 10 digits of the national number, with +7, 7 or 8 before them or without.
 * Gives E.164, or null when the text is anything else. Agrees with libphonenumber on every text it accepts (held by a test).
 */
export function normalisePlainRussianPhone(text: string): string | null {
  const national = plainRussian.exec(text.replaceAll(decoration, ''))?.[1];
  return national === undefined ? null : `+7${national}`;
}

/** With all its spaces and brackets; the library takes long over long texts. */
const longestPhone = 60;

/** Brings one phone number to E.164; numbers without a country are Russian. Null when it is not a possible number of its country. */
export function normalisePhone(text: string): string | null {
  if (text.length > longestPhone) return null;
  const plain = normalisePlainRussianPhone(text);
  if (plain !== null) return plain;
  if (cutMobile.test(text.replaceAll(decoration, ''))) return null;
  // «+8 916 …» is a slip for 8: no country code begins with 89.
  const slip = /^\+89\d{9}$/u.test(text.replaceAll(decoration, ''));
  const parsed = parsePhoneNumberFromString(slip ? text.replace('+', '') : text, {
    defaultCountry: 'RU',
    extract: false,
  });
  return parsed?.isValid() === true ? parsed.number : null;
}
