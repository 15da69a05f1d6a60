import { toSearchForm } from './search-form.ts';

/** The key under which spellings of a dictionary value are one: letters and digits of the search form («Яндекс.Директ», «яндекс директ» → «яндексдирект»). A text without letters and digits is its own search form. */
export function normaliseSpelling(text: string): string {
  const form = toSearchForm(text);
  const key = form.replaceAll(/[^\p{L}\p{N}]+/gu, '');
  return key === '' ? form : key;
}
