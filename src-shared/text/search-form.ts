/** Most texts are composed letters with single spaces: what is not is cleaned. */
const unsettled = /[\u0300-\u036F]|[^\S ]|^ | $| {2}/u;

/** The form in which texts are searched and compared: NFC, lower-case, ё as е, one space between words. */
export function toSearchForm(text: string): string {
  const settled = unsettled.test(text) ? text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim() : text;
  const lower = settled.toLowerCase();
  return lower.includes('ё') ? lower.replaceAll('ё', 'е') : lower;
}
