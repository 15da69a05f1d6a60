import { toSearchForm } from '../../src-shared/text/search-form.ts';
import { splitSearchWords } from './split-search-words.ts';

/**
 * The text of a contact in the search index: its words in search form and its phones as digits. Two spaces stand
 * before every word, so that trigrams of one and two letters («␣␣и», «␣ив») find words by their beginning.
 */
export function composeSearchText(texts: readonly string[], phones: readonly string[]): string {
  return texts.map(composeWords).join('') + phones.map(composePhoneWord).join('');
}

/** The words of one text as the index has them. */
export function composeWords(text: string): string {
  let words = '';
  for (const word of splitSearchWords(toSearchForm(text))) words += `  ${word}`;
  return words;
}

/** A phone as the index has it. */
export function composePhoneWord(phone: string): string {
  return `  ${phone.replaceAll(/\D/g, '')}`;
}
