import { toLatinKey } from '../../src-shared/names/latin-key.ts';
import { listFullFirstNames } from '../../src-shared/names/short-first-names.ts';
import { compareAddressWords } from '../../src-shared/addresses/address-words.ts';
import type { CardFacts } from './card-facts.ts';
import {
  areCloseEmails,
  areClosePhones,
  compareBirthdays,
  comparePoints,
  isOneSlipAway,
} from './compare-facts.ts';
import { comparePersonNames } from './compare-person-names.ts';
import type { KeySink, LinkagePlan } from './linkage/linkage-plan.ts';
import { personComparisons, personPlaces } from './person-comparisons.ts';
import { addPointKeys, compareIds } from './shared-keys.ts';

const lastLevels = { absent: 0, equal: 1, latin: 2, slip: 3, initial: 4, short: 3, maiden: 5, different: 6 };
const firstLevels = { absent: 0, equal: 1, short: 2, latin: 3, slip: 4, initial: 5, different: 6 };
const middleLevels = { absent: 0, equal: 1, latin: 2, slip: 2, short: 2, initial: 3, different: 4 };

const address = { same: 1, part: 2, different: 3 } as const;

/** How people are linked. `crowded` are phones and mailboxes that many different people have. */
export function createPersonPlan(crowded: ReadonlySet<string>): LinkagePlan<CardFacts> {
  return {
    comparisons: personComparisons,
    compare: (one, other, levels) => comparePeople(one, other, crowded, levels),
    listKeys: listPersonKeys,
    listSecondKeys: listPersonSecondKeys,
    termOf: findTerm,
    isContradiction: isTwoPeople,
  };
}

/** What no card of one person shows, unless several numbers of theirs agree. */
function isTwoPeople(levels: Uint8Array): boolean {
  const { last, first, middle, birthday, phone, email, inn, messenger } = personPlaces;
  // Two first names that are neither short for one another nor mistyped are two people; so are two numbers of the tax office.
  if (levels[first] === firstLevels.different || levels[inn] === 3) return true;
  if (levels[last] !== lastLevels.different && levels[last] !== lastLevels.maiden) return false;
  const agreeing = [birthday, phone, email, inn, messenger].filter((place) => levels[place] === 1).length;
  // A woman may have changed her family name, a man has rather lent somebody his phone.
  return agreeing < (levels[last] === lastLevels.maiden ? 1 : 2) || levels[middle] === middleLevels.different;
}

function comparePeople(
  one: CardFacts,
  other: CardFacts,
  crowded: ReadonlySet<string>,
  levels: Uint8Array,
): void {
  const names = comparePersonNames(one, other);
  levels[personPlaces.last] = lastLevels[names.last];
  levels[personPlaces.first] = firstLevels[names.first];
  levels[personPlaces.middle] = middleLevels[names.middle];
  levels[personPlaces.birthday] = compareBirthdays(one.birthday, other.birthday);
  levels[personPlaces.phone] = comparePoints(one.phones, other.phones, crowded, areClosePhones);
  levels[personPlaces.email] = comparePoints(one.emails, other.emails, crowded, areCloseEmails);
  levels[personPlaces.inn] = compareIds(one.inn, other.inn, isOneSlipAway);
  levels[personPlaces.externalId] =
    one.externalId === '' || other.externalId === '' ? 0 : one.externalId === other.externalId ? 1 : 2;
  levels[personPlaces.address] =
    one.addressWords.length === 0 || other.addressWords.length === 0
      ? 0
      : address[compareAddressWords(one.addressWords, other.addressWords)];
  levels[personPlaces.messenger] =
    one.messengers.length === 0 || other.messengers.length === 0
      ? 0
      : one.messengers.some((handle) => other.messengers.includes(handle))
        ? 1
        : 2;
}

/** Keys of a whole name: the family name with the first one, or with each that a short one stands for. */
export function listNameKeys(card: CardFacts, add: KeySink): void {
  if (card.last.length < 2 || card.first.length < 2) return;
  const last = toLatinKey(card.last);
  for (const first of listFullFirstNames(card.first))
    add(`n:${[last, toLatinKey(first)].toSorted().join(' ')}`);
}

/** Keys of a birthday: the day with the first name, or with each that a short one stands for; the whole date with a beginning of the family name. */
export function listBirthdayKeys(
  { birthday, last, first }: Pick<CardFacts, 'birthday' | 'last' | 'first'>,
  add: KeySink,
): void {
  if (birthday === '') return;
  if (first.length > 1) {
    for (const full of listFullFirstNames(first)) add(`b:${birthday.slice(-5)} ${toLatinKey(full)}`);
  }
  if (last.length > 1) add(`d:${birthday} ${toLatinKey(last).slice(0, 3)}`);
}

function listPersonKeys(card: CardFacts, add: KeySink): void {
  addPointKeys(card, add);
  listNameKeys(card, add);
  listBirthdayKeys(card, add);
  if (card.last.length < 2) return;
  const last = toLatinKey(card.last);
  if (card.first === '') add(`l:${last}`);
  else add(`i:${last} ${toLatinKey(card.first).charAt(0)}`);
}

/** What narrows a block of namesakes or of an office. */
function listPersonSecondKeys(card: CardFacts, add: KeySink): void {
  for (const phone of card.phones) {
    add(`p:${phone.slice(0, 7)}`);
    add(`p:${phone.slice(-5)}`);
  }
  for (const email of card.emails) add(`e:${email}`);
  if (card.birthday !== '') add(`b:${card.birthday.slice(-5)}`);
  if (card.middle.length > 1) add(`m:${card.middle}`);
  if (card.last !== '' && card.first !== '') add(`n:${card.last.slice(0, 4)} ${card.first.charAt(0)}`);
  if (card.addressWords.length > 0) add(`a:${card.addressWords.join(' ')}`);
}

function findTerm(card: CardFacts, place: number): string {
  switch (place) {
    case personPlaces.last:
      return card.last;
    case personPlaces.first:
      return card.first;
    case personPlaces.middle:
      return card.middle;
    case personPlaces.birthday:
      return card.birthday;
    case personPlaces.address:
      return card.addressWords.join(' ');
    default:
      return '';
  }
}
