/**
 * Most texts are composed Latin and Cyrillic letters with single spaces: what is not, or may be not, is settled. Other
 * letters may be a second spelling of one («Å» as an ångström), or parts of one.
 */
const unsettled = /[^ !-\u009F\u00A1-\u02FF\u0400-\u0482\u048A-\u052F‐-‧₠-₿№]|^ | $| {2}/u;

/** The form in which texts are searched and compared: NFC, lower-case, ё as е, one space between words. */
export function toSearchForm(text: string): string {
  // Lower-case first: small letters have more composed forms than capital ones have.
  const lower = text.toLowerCase();
  if (!unsettled.test(lower)) return lower.includes('ё') ? lower.replaceAll('ё', 'е') : lower;
  const settled = lower.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  // A mark that followed ё is composed with е anew.
  return settled.includes('ё') ? toSearchForm(settled.replaceAll('ё', 'е')) : settled;
}
