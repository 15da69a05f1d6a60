import { readNameWord } from './name-word.ts';

const prefixes = new Set([
  'мак',
  'мс',
  'де',
  'ди',
  'ла',
  'ле',
  'ван',
  'дю',
  'mac',
  'mc',
  'de',
  'la',
  'van',
  'le',
]);
const seams = /(?<=\p{Ll})(?=\p{Lu})/u;

/**
 * Parts words that were typed without a space: «ИвановИванИванович» → «Иванов», «Иван», «Иванович». Believed only when
 * a first name or a patronymic comes out; «МакАртур» is one word.
 */
export function unglueNameWord(word: string): readonly string[] {
  if (!seams.test(word)) return [word];
  const parts = word.split(seams);
  if (parts.length > 4 || parts.some((part) => part.length < 2)) return [word];
  if (prefixes.has((parts[0] ?? '').toLowerCase())) return [word];
  const isName = parts.map(readNameWord).some(({ isFirstName, isPatronymic }) => isFirstName || isPatronymic);
  return isName ? parts : [word];
}
