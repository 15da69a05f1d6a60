/**
 * A GLOB that a text passes when its search form cannot be told letter by letter: it has signs of other alphabets,
 * letters in two parts, spaces of other widths.
 */
export const unplainGlob = '*[^А-яЁё -~]*';

/** A GLOB for texts with spaces one after another, which are one in the search form. */
export const spacedGlob = '*  *';

const plain = /^[А-яЁё -~]*$/u;

function toClass(letter: string): string {
  if (letter === 'е') return '[еЕёЁ]';
  const upper = letter.toUpperCase();
  if (upper !== letter) return `[${letter}${upper}]`;
  return letter === '*' || letter === '?' || letter === '[' ? `[${letter}]` : letter;
}

/** A GLOB that finds a search form within a plain text; null when no plain text holds it. */
export function toLetterPattern(form: string): string | null {
  return plain.test(form) ? Array.from(form, toClass).join('') : null;
}
