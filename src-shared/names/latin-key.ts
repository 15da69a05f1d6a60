const latin: Readonly<Record<string, string>> = {
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
  ц: 'c',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
};

/** Ways in which the same Russian sound is written in Latin letters, each with the one that stands for all. */
const unified: readonly (readonly [RegExp, string])[] = [
  [/shch|sch/gu, 'sh'],
  [/kh/gu, 'h'],
  [/ts|tz/gu, 'c'],
  [/x/gu, 'ks'],
  [/w/gu, 'v'],
  [/ph/gu, 'f'],
  [/[jy]/gu, 'i'],
  [/['’`]/gu, ''],
  [/i+/gu, 'i'],
  [/(?<=^|[aeiou])ie/gu, 'e'],
  [/ie|io/gu, 'e'],
  [/i$/gu, ''],
];

/**
 * A word of a name (search form) as a key under which its Russian and Latin writings agree: «Юлия» and «Yulia»,
 * «Щербаков» and «Shcherbakov». For comparing only.
 */
export function toLatinKey(word: string): string {
  let key = '';
  for (const letter of word) key += latin[letter] ?? letter;
  for (const [pattern, replacement] of unified) key = key.replaceAll(pattern, replacement);
  return key;
}
