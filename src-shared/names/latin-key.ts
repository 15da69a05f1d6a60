import { toLatinLetters } from '../text/latin-letters.ts';

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
  let key = toLatinLetters(word);
  for (const [pattern, replacement] of unified) key = key.replaceAll(pattern, replacement);
  return key;
}
