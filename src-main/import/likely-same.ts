import type { Gender } from '../../src-shared/names/person-gender.ts';
import { findGender } from '../../src-shared/names/person-gender.ts';
import {
  compareFirstNames,
  compareNameWords,
  type WordLikeness,
} from '../../src-shared/names/compare-name-words.ts';
import { measureEditDistance } from '../../src-shared/text/edit-distance.ts';
import { isNameless, type NameKey } from './name-key.ts';

/** What two contacts have in common beside their names. */
export type SharedFacts = Readonly<{
  /** A phone that only these two have. */
  ownPhone: boolean;
  /** A mailbox that only these two have. */
  ownEmail: boolean;
  /** A phone or mailbox, shared with others perhaps. */
  point: boolean;
  birthday: boolean;
  /** Phones that differ by one slip of a finger. */
  nearPhone: boolean;
}>;

const close: ReadonlySet<WordLikeness> = new Set(['equal', 'short', 'latin']);
const fitting: ReadonlySet<WordLikeness> = new Set(['equal', 'absent', 'initial', 'short', 'latin']);

/**
 * True when two names that do not fit as they stand are probably one contact's, in the light of what is shared: a slip
 * of the finger, a short first name, Latin letters, a family name changed by marriage. It is for the owner to decide.
 */
export function isLikelySame(one: NameKey, other: NameKey, shared: SharedFacts): boolean {
  if (one.kind !== other.kind || isNameless(one) || isNameless(other)) return false;
  if (one.kind === 'organization') return shared.point && isLikelyOrganization(one, other);
  return isLikelyPerson(one, other, shared) || isLikelyPerson(one, swapWords(other), shared);
}

/** «Строй» and «Строй-Сервис» are two firms: only a slip within a long word counts. */
function isLikelyOrganization({ organization: one }: NameKey, { organization: other }: NameKey): boolean {
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  if (shorter < 6 || one.startsWith(other) || other.startsWith(one)) return false;
  // «Экозапад 1» and «Экозапад 2» differ by no slip.
  if (one.replaceAll(/\D/gu, '') !== other.replaceAll(/\D/gu, '')) return false;
  return measureEditDistance(one, other, 1) <= 1;
}

function isLikelyPerson(one: NameKey, other: NameKey, shared: SharedFacts): boolean {
  const last = compareNameWords(one.last, other.last);
  const first = compareFirstNames(one.first, other.first);
  const middle = compareNameWords(one.middle, other.middle);
  if (first === 'different' || middle === 'different') return false;
  const slips = [last, first, middle].filter((likeness) => likeness === 'slip').length;
  if (last === 'different') return slips === 0 && isMarried(one, other, first, middle, shared);
  if (slips > 1 || (last === 'slip' && isOtherSex(one, other))) return false;
  const whole = close.has(last) || last === 'slip';
  const called = close.has(first) || first === 'slip';
  if (shared.point) return called && (whole || last === 'absent') ? true : whole && fitting.has(first);
  if (shared.birthday) return whole && called;
  return shared.nearPhone && whole && called && slips === 0 && last === 'equal' && first === 'equal';
}

/** A woman under two family names: the same first name and patronymic on one phone or mailbox. */
function isMarried(
  one: NameKey,
  other: NameKey,
  first: WordLikeness,
  middle: WordLikeness,
  shared: SharedFacts,
): boolean {
  if (!close.has(first) || one.last.length < 2 || other.last.length < 2) return false;
  if (tellGender(one) !== 'female' || tellGender(other) !== 'female') return false;
  if (middle === 'equal') return shared.ownPhone || shared.ownEmail;
  return (
    fitting.has(middle) && first === 'equal' && (shared.ownPhone || (shared.ownEmail && shared.birthday))
  );
}

/** «Женя Орлов» and «Женя Орлова» are husband and wife, unless the patronymic tells one sex. */
function isOtherSex(one: NameKey, other: NameKey): boolean {
  const genders: readonly (Gender | null)[] = [tellGender(one), tellGender(other)];
  return genders[0] === null || genders[1] === null ? differsByEnding(one, other) : genders[0] !== genders[1];
}

function differsByEnding({ last: one }: NameKey, { last: other }: NameKey): boolean {
  return one === `${other}а` || other === `${one}а`;
}

function tellGender({ last, first, middle }: NameKey): Gender | null {
  return findGender({ firstName: first, middleName: middle, lastName: middle === '' ? last : '' });
}

/** A family name and a first name in each other's place. */
function swapWords(name: NameKey): NameKey {
  return { ...name, last: name.first, first: name.last };
}
