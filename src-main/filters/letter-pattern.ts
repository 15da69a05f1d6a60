/** Letters that come in two cases of one character each, and what else stands in a text as it stands in its search form. */
const plainLetters = ' -~А-яЁё';
const plainSigns = '«»—–…№';

/**
 * A GLOB that a text passes when its search form cannot be told letter by letter: signs of other alphabets, letters in
 * two parts, spaces of other widths or one after another.
 */
export const unplainGlobs: readonly string[] = [`*[^${plainLetters}${plainSigns}]*`, '*  *'];

const plain = new RegExp(`^[${plainLetters}${plainSigns}]*$`, 'u');

function toClass(letter: string): string {
  if (letter === 'е') return '[еЕёЁ]';
  const upper = letter.toUpperCase();
  if (upper !== letter) return `[${letter}${upper}]`;
  return letter === '*' || letter === '?' || letter === '[' ? `[${letter}]` : letter;
}

/** A GLOB that finds a search form within a plain text; null when no plain text holds it. */
export function toLetterPattern(form: string): string | null {
  return plain.test(form) ? [...form].map(toClass).join('') : null;
}
