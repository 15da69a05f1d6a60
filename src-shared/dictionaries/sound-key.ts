import { toLatinLetters } from '../text/latin-letters.ts';
import { toSearchForm } from '../text/search-form.ts';

/**
 * The key under which a name sounds the same in Russian and Latin letters and in any order of its words: «Директ
 * Яндекс», «Yandex direct» and «Яндекс.Директ» are `direktyandeks`. For comparing only: many spellings share one.
 */
export function makeSoundKey(text: string): string {
  return toSearchForm(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(toLatinLetters)
    .map((word) => word.replaceAll('x', 'ks').replaceAll('c', 'k').replaceAll('kh', 'h').replaceAll('w', 'v'))
    .map((word) => word.replaceAll(/(.)\1/gu, '$1'))
    .toSorted()
    .join('');
}
