import type { SearchQuery } from './build-search-query.ts';

/**
 * How well a sorted name suits a search, the least the best: 0 it is what was typed, 1 it begins so, 2 every word begins
 * a word of it, 3 every word is in it, 4 the words are elsewhere on the card.
 */
export function rankName(sortName: string, { words, namePrefixes }: SearchQuery): number {
  if (namePrefixes.includes(sortName)) return 0;
  if (namePrefixes.some((beginning) => sortName.startsWith(beginning))) return 1;
  const spaced = ` ${sortName}`;
  if (words.every((word) => spaced.includes(` ${word}`))) return 2;
  return words.every((word) => sortName.includes(word)) ? 3 : 4;
}
