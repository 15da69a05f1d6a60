import { toSearchForm } from '../../src-shared/text/search-form.ts';
import { splitSearchWords } from './split-search-words.ts';

/**
 * The text of a contact in the search index: its words in search form and its phones as digits. Two spaces stand
 * before every word, so that trigrams of one and two letters («␣␣и», «␣ив») find words by their beginning.
 */
export function composeSearchText(texts: readonly string[], phones: readonly string[]): string {
  let text = '';
  for (const word of splitSearchWords(toSearchForm(texts.join(' ')))) text += `  ${word}`;
  for (const phone of phones) text += `  ${phone.replaceAll(/\D/g, '')}`;
  return text;
}
