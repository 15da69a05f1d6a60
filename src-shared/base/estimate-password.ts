import { isPasswordCommon, isPasswordTooShort } from './check-password.ts';
import { commonPasswords } from './common-passwords.ts';

/** How a password would stand against guessing; a new password of the first two kinds is refused. */
export type PasswordEstimate = 'tooShort' | 'common' | 'weak' | 'fair' | 'good' | 'strong';

const alphabets: readonly (readonly [RegExp, number])[] = [
  [/\d/, 10],
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/[а-яё]/, 33],
  [/[А-ЯЁ]/, 33],
  [/[^\p{L}\d]/u, 30],
];

/**
 * An honest small estimate by length, kinds of characters and a list of common passwords. It is careful upwards: a run
 * of letters counts as a word of a language (12 bits and 2 for each letter after the fourth), a space or a common word
 * as next to nothing, and a row (1234, aaaa) as its first two characters.
 */
export function estimatePassword(password: string): PasswordEstimate {
  if (isPasswordTooShort(password)) return 'tooShort';
  if (isPasswordCommon(password)) return 'common';
  const bits = countBits(password);
  if (bits < 40) return 'weak';
  if (bits < 55) return 'fair';
  return bits < 75 ? 'good' : 'strong';
}

function countBits(password: string): number {
  const bitsPerCharacter = Math.log2(sizeOfAlphabet(password));
  const parts = password.match(/\p{L}{4,}|\P{L}+|\p{L}{1,3}/gu) ?? [];
  return parts.reduce((bits, part) => bits + countPartBits(part, bitsPerCharacter), 0);
}

function countPartBits(part: string, bitsPerCharacter: number): number {
  if (/^\s+$/.test(part)) return 1;
  const free = countFreeCharacters(part);
  if (!/^\p{L}{4,}$/u.test(part)) return free * bitsPerCharacter;
  if (commonPasswords.has(part.toLowerCase())) return 4;
  return Math.min(free * bitsPerCharacter, 12 + 2 * (part.length - 4));
}

function sizeOfAlphabet(password: string): number {
  const size = alphabets.reduce((sum, [kind, letters]) => (kind.test(password) ? sum + letters : sum), 0);
  return Math.max(size, 2);
}

/** Characters that do not simply go on from the two before them, by equal steps of at most one. */
function countFreeCharacters(part: string): number {
  const codes = Array.from(part.toLowerCase(), (character) => character.codePointAt(0) ?? 0);
  return codes.filter((code, place) => {
    const before = codes[place - 1];
    const earlier = codes[place - 2];
    if (before === undefined || earlier === undefined) return true;
    const step = code - before;
    return Math.abs(step) > 1 || step !== before - earlier;
  }).length;
}
