import { swapKeyboardLayout } from '../../src-shared/text/keyboard-layout.ts';
import { buildSearchQuery, type SearchQuery } from './build-search-query.ts';

/** One way to understand what was typed. */
export type SearchReading = Readonly<{ query: SearchQuery | null; layoutSwapped: boolean }>;

/**
 * The ways to read a search text, to be tried in turn until one finds something: as typed, then as if typed in the
 * other keyboard layout. A blank text has one reading without a query; a text of signs alone has none.
 */
export function readSearchText(text: string): SearchReading[] {
  if (text.trim() === '') return [{ query: null, layoutSwapped: false }];
  const readings: SearchReading[] = [];
  const query = buildSearchQuery(text);
  if (query !== null) readings.push({ query, layoutSwapped: false });
  const swapped = buildSearchQuery(swapKeyboardLayout(text));
  if (swapped !== null && swapped.match !== query?.match)
    readings.push({ query: swapped, layoutSwapped: true });
  return readings;
}

/** The part of the search index that is looked through: the trash lies under negative ids. */
export function toIndexRange(trash: boolean): string {
  return trash ? 'rowid < 0' : 'rowid > 0';
}
