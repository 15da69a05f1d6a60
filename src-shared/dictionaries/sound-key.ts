import { toSearchForm } from '../text/search-form.ts';

const letters: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

/**
 * The key under which a name sounds the same in Russian and Latin letters and in any order of its words: «Директ
 * Яндекс», «Yandex direct» and «Яндекс.Директ» are `direktyandeks`. For comparing only: many spellings share one.
 */
export function makeSoundKey(text: string): string {
  return toSearchForm(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.replaceAll(/[а-я]/gu, (letter) => letters[letter] ?? letter))
    .map((word) => word.replaceAll('x', 'ks').replaceAll('c', 'k').replaceAll('kh', 'h').replaceAll('w', 'v'))
    .map((word) => word.replaceAll(/(.)\1/gu, '$1'))
    .toSorted()
    .join('');
}
