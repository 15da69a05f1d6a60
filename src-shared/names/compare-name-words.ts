import { measureEditDistance } from '../text/edit-distance.ts';
import { toLatinKey } from './latin-key.ts';
import { isKnownFirstName } from './name-word.ts';
import { isShortFirstName } from './short-first-names.ts';

/** How two words of a name stand to one another; `absent` when one of them is not there. */
export type WordLikeness = 'equal' | 'absent' | 'initial' | 'short' | 'latin' | 'slip' | 'different';

const shortestSlipped = 4;
const longWord = 9;
const latinLetter = /[a-z]/u;

/** Compares two family names or patronymics, both in search form. */
export function compareNameWords(one: string, other: string): WordLikeness {
  if (one === other) return one === '' ? 'absent' : 'equal';
  if (one === '' || other === '') return 'absent';
  if (one.length === 1 || other.length === 1) return one[0] === other[0] ? 'initial' : 'different';
  if (latinLetter.test(one) !== latinLetter.test(other)) {
    return toLatinKey(one) === toLatinKey(other) ? 'latin' : 'different';
  }
  const shorter = Math.min(one.length, other.length);
  if (shorter < shortestSlipped) return 'different';
  const most = shorter >= longWord ? 2 : 1;
  return measureEditDistance(one, other, most) <= most ? 'slip' : 'different';
}

/** Compares two first names: two that a dictionary holds are two names, however alike («Мария» and «Марина»). */
export function compareFirstNames(one: string, other: string): WordLikeness {
  const likeness = compareNameWords(one, other);
  if (likeness !== 'slip' && likeness !== 'different') return likeness;
  if (isShortFirstName(one, other)) return 'short';
  return likeness === 'slip' && isKnownFirstName(one) && isKnownFirstName(other) ? 'different' : likeness;
}
