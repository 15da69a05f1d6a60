import { toSearchForm } from '../../src-shared/text/search-form.ts';
import { splitSearchWords } from './split-search-words.ts';

/** A query of the search index: the FTS5 expression, and the beginnings of a sorted name that it suits. */
export type SearchQuery = Readonly<{
  match: string;
  words: readonly string[];
  namePrefixes: readonly string[];
}>;

const phoneSigns = /^[\d\s+()./‒–—-]+$/u;

/** From how many digits on groups beside other words are read as one phone. */
const PHONE_DIGITS = 7;

function quote(text: string): string {
  return `"${text}"`;
}

/** A long word is found anywhere; a word of one or two letters only where a word begins. */
function matchWord(word: string): string {
  const letters = Array.from(word).length;
  if (letters >= 3) return quote(word);
  return quote(letters === 2 ? ` ${word}` : `  ${word}`);
}

/** Digits of a phone as written inside Russia also mean the number that begins with 7. */
function matchNumber(digits: string): string {
  if (digits.startsWith('8') && digits.length >= 3) {
    return `(${quote(digits)} OR ${quote(`  7${digits.slice(1)}`)})`;
  }
  return matchWord(digits);
}

/** Joins neighbouring groups of digits that together are long enough for a phone. */
function joinDigitGroups(words: readonly string[]): string[] {
  const joined: string[] = [];
  let group: string[] = [];
  function closeGroup(): void {
    const digits = group.join('').replaceAll('+', '');
    if (digits.length >= PHONE_DIGITS) joined.push(digits);
    else joined.push(...group);
    group = [];
  }
  for (const word of words) {
    if (/^\+?\d+$/.test(word)) group.push(word);
    else {
      closeGroup();
      joined.push(word);
    }
  }
  closeGroup();
  return joined;
}

/** Orders of words in which a sorted name may begin: as typed, and with the last word (a family name) first. */
function composeNamePrefixes(words: readonly string[]): string[] {
  const last = words.at(-1);
  if (last === undefined || words.length > 4) return [];
  return [...new Set([words.join(' '), [last, ...words.slice(0, -1)].join(' ')])];
}

/**
 * Turns what the owner typed into a query: all words must be found, in any order; a phone in any spelling is one
 * number. Null when there is nothing to search for.
 */
export function buildSearchQuery(text: string): SearchQuery | null {
  const form = toSearchForm(text);
  const words = splitSearchWords(form);
  const digits = form.replaceAll(/\D/g, '');
  if (phoneSigns.test(form) && digits.length >= 3) {
    const dotted = form.includes('.') ? words.map(matchWord).join(' AND ') : '';
    const number = matchNumber(digits);
    return {
      match: dotted === '' ? number : `${number} OR (${dotted})`,
      words: [digits],
      namePrefixes: composeNamePrefixes(words),
    };
  }
  if (words.length === 0) return null;
  const asked = joinDigitGroups(words);
  return {
    match: asked.map((word) => (/^\d+$/.test(word) ? matchNumber(word) : matchWord(word))).join(' AND '),
    words: asked,
    namePrefixes: composeNamePrefixes(asked),
  };
}
