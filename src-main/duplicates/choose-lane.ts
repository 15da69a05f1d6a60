import type { DuplicateLane } from '../../src-shared/duplicates/duplicate.ts';
import type { CardFacts } from './card-facts.ts';
import { organizationPlaces } from './organization-comparisons.ts';
import { personPlaces } from './person-comparisons.ts';

/** A pair is safe only when it is also nearly certain. */
export const nearlyCertain = 0.95;

/** A phone alone has nothing but the phone to agree by: it is shown sooner. */
export const fairForNameless = 0.3;

/**
 * The lane of a pair by its levels and its probability, null when it is of no interest: `safe` when one card says the same
 * as the other or less and both share something that belongs to one client, `family` when different people share a phone,
 * a mailbox or an address.
 */
export function chooseLane(
  one: CardFacts,
  other: CardFacts,
  levels: Uint8Array,
  probability: number,
  threshold: number,
): DuplicateLane | null {
  const needed = isNameless(one) || isNameless(other) ? Math.min(threshold, fairForNameless) : threshold;
  if (probability >= needed) {
    const isSafe =
      one.kind === 'person' ? isSafePerson(one, other, levels) : isSafeOrganization(one, other, levels);
    return isSafe && probability >= nearlyCertain ? 'safe' : 'review';
  }
  // Firms with numbers of the tax office are told apart by them: nothing is left to decide.
  if (one.kind === 'organization' && levels[organizationPlaces.inn] === 3) return null;
  const places = one.kind === 'person' ? personPlaces : organizationPlaces;
  const isShared = (place: number): boolean => levels[place] === 1 || levels[place] === 2;
  return isShared(places.phone) || isShared(places.email) || levels[places.address] === 1 ? 'family' : null;
}

/** A card that says nobody's name. */
export function isNameless({ last, first, middle, organization }: CardFacts): boolean {
  return last === '' && first === '' && middle === '' && organization.letters === '';
}

function isSafePerson(one: CardFacts, other: CardFacts, levels: Uint8Array): boolean {
  const { last, first, middle, birthday, phone, email, inn } = personPlaces;
  const at = (place: number): number => levels[place] ?? 0;
  if (at(last) !== 1 || at(first) !== 1 || at(middle) > 1 || at(birthday) > 1 || at(inn) > 1) return false;
  const sharesPoint = at(phone) === 1 || at(email) === 1 || at(inn) === 1;
  return (sharesPoint || (at(middle) === 1 && at(birthday) === 1)) && arePointsWithin(one, other);
}

function isSafeOrganization(one: CardFacts, other: CardFacts, levels: Uint8Array): boolean {
  const { name, legalForm, inn, kpp, phone, email } = organizationPlaces;
  const at = (place: number): number => levels[place] ?? 0;
  if (at(name) !== 1 || at(legalForm) > 1 || at(inn) > 1 || at(kpp) > 1) return false;
  const sharesPoint = at(phone) === 1 || at(email) === 1 || at(inn) === 1;
  return sharesPoint && arePointsWithin(one, other);
}

/** True when all the points of one card, sort by sort, are among those of the other, and so are the addresses. */
export function arePointsWithin(one: CardFacts, other: CardFacts): boolean {
  const sorts = ['phones', 'emails', 'messengers', 'sites', 'addressWords'] as const;
  return sorts.every((sort) => isWithin(one[sort], other[sort]) || isWithin(other[sort], one[sort]));
}

function isWithin(some: readonly string[], all: readonly string[]): boolean {
  return some.every((value) => all.includes(value));
}
