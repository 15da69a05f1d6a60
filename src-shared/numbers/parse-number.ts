const plain = /^-?\d+(?:\.\d+)?$/u;
const grouped = /^-?\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?$/u;
const comma = /^-?\d+,\d+$/u;
const englishGroups = /^-?\d{1,3}(?:,\d{3})+\.\d+$|^-?\d{1,3}(?:,\d{3}){2,}$/u;
const dottedGroups = /^-?\d{1,3}(?:\.\d{3})+,\d+$|^-?\d{1,3}(?:\.\d{3}){2,}$/u;

/** Reads a number as people write it: 1 234,5 · 1234.5 · 1,234.50 · 1.234,50 · −5. Null when the text is not one. */
export function parseNumber(text: string): number | null {
  const bare = text
    .replaceAll(/[\s\u00A0\u202F]+/gu, ' ')
    .replaceAll(/[−–—]/gu, '-')
    .replace(/^(-|\+) /u, '$1')
    .replace(/^\+/u, '')
    .trim();
  if (plain.test(bare)) return Number(bare);
  if (grouped.test(bare)) return Number(bare.replaceAll(/[ '’]/gu, '').replace(',', '.'));
  if (englishGroups.test(bare)) return Number(bare.replaceAll(',', ''));
  if (dottedGroups.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'));
  return comma.test(bare) ? Number(bare.replace(',', '.')) : null;
}

/** True for «1,234», which is a thousand and more elsewhere; it is read as Russians write, with a decimal comma. Words after the number do not count. */
export function isAmbiguousNumber(text: string): boolean {
  return /^[-−–—+]?\s*[1-9]\d{0,2},\d{3}(?!\s*[\d,.])/u.test(text.trim());
}
