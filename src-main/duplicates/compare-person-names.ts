import {
  compareFirstNames,
  compareNameWords,
  type WordLikeness,
} from '../../src-shared/names/compare-name-words.ts';
import type { CardFacts } from './card-facts.ts';

/** How the names of two people stand to one another, part by part. */
export type NameAgreement = {
  last: WordLikeness | 'maiden';
  first: WordLikeness;
  middle: WordLikeness;
  /** The parts of one stand in other places in the other: «Пётр Иванов» and «Иванов Пётр». */
  reordered: boolean;
};

type PersonName = Pick<CardFacts, 'last' | 'first' | 'middle' | 'gender'>;

/** Compares names in whatever order their parts were put in; the answer is the same both ways round. */
export function comparePersonNames(one: PersonName, other: PersonName): NameAgreement {
  const direct = compareByParts(one, other);
  if (direct.last !== 'different' && direct.last !== 'maiden' && direct.first !== 'different') return direct;
  const swapped = compareSwapped(one, other);
  if (swapped !== null) return swapped;
  return hasSameWords(one, other)
    ? { last: 'equal', first: 'equal', middle: 'absent', reordered: true }
    : direct;
}

function compareByParts(one: PersonName, other: PersonName): NameAgreement {
  const first = compareFirstParts(one.first, other.first);
  const middle = compareNameWords(one.middle, other.middle);
  return { last: compareLastNames(one, other, first), first, middle, reordered: false };
}

function compareLastNames(one: PersonName, other: PersonName, first: WordLikeness): NameAgreement['last'] {
  const likeness = compareNameWords(one.last, other.last);
  if (likeness === 'slip') return isOtherSex(one, other, first) ? 'different' : likeness;
  if (likeness !== 'different') return likeness;
  if (sharesHalf(one.last, other.last)) return 'slip';
  return one.gender === 'female' && other.gender === 'female' ? 'maiden' : likeness;
}

/** «Женя Орлов» and «Женя Орлова» are husband and wife, unless the first names or patronymics tell one sex. */
function isOtherSex(one: PersonName, other: PersonName, first: WordLikeness): boolean {
  if (one.gender !== null && other.gender !== null && one.gender !== other.gender) return true;
  const differsByEnding = one.last === `${other.last}а` || other.last === `${one.last}а`;
  return differsByEnding && (first !== 'equal' || one.gender === null || other.gender === null);
}

/** «Петрова» and «Иванова-Петрова». */
function sharesHalf(one: string, other: string): boolean {
  if (!one.includes('-') && !other.includes('-')) return false;
  const halves = other.split('-');
  return one.split('-').some((half) => half.length > 2 && halves.includes(half));
}

/** «Анна Мария» is also called «Анна». */
function compareFirstParts(one: string, other: string): WordLikeness {
  const likeness = compareFirstNames(one, other);
  if (likeness !== 'different' || one === '' || other === '') return likeness;
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  return longer.split(/[ -]/u).includes(shorter) ? 'short' : likeness;
}

const whole: ReadonlySet<WordLikeness> = new Set(['equal', 'latin', 'slip']);

function compareSwapped(one: PersonName, other: PersonName): NameAgreement | null {
  if (one.last === '' || one.first === '' || other.last === '' || other.first === '') return null;
  const across = compareNameWords(one.last, other.first);
  const back = compareNameWords(one.first, other.last);
  if (!whole.has(across) || !whole.has(back) || (across === 'slip' && back === 'slip')) return null;
  // Which of the two is the family name is not known: the worse likeness counts, both ways round alike.
  const worse = (['slip', 'latin'] as const).find((each) => across === each || back === each) ?? 'equal';
  return {
    last: worse,
    first: 'equal',
    middle: compareNameWords(one.middle, other.middle),
    reordered: true,
  };
}

function hasSameWords(one: PersonName, other: PersonName): boolean {
  const [shorter, longer] = [listWords(one), listWords(other)].toSorted((a, b) => a.length - b.length);
  if (shorter === undefined || longer === undefined || shorter.length < 2) return false;
  return shorter.every((word) => word.length > 1 && longer.includes(word));
}

function listWords({ last, first, middle }: PersonName): readonly string[] {
  return [...new Set(`${last} ${first} ${middle}`.split(' '))].filter((word) => word !== '');
}
