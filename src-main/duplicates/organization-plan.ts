import { compareAddressWords } from '../../src-shared/addresses/address-words.ts';
import type { OrganizationKey } from '../../src-shared/organizations/distinctive-words.ts';
import { toLatinKey } from '../../src-shared/names/latin-key.ts';
import { measureEditDistance } from '../../src-shared/text/edit-distance.ts';
import type { CardFacts } from './card-facts.ts';
import { areCloseEmails, areClosePhones, comparePoints, isOneSlipAway } from './compare-facts.ts';
import type { KeySink, LinkagePlan } from './linkage/linkage-plan.ts';
import { organizationComparisons, organizationPlaces as places } from './organization-comparisons.ts';
import { addPointKeys, compareIds } from './shared-keys.ts';

/** How two names of organizations stand to one another, as levels 1 to 5, 0 when one has none. */
const nameLevels = { absent: 0, same: 1, reordered: 2, slip: 3, part: 4, different: 5 } as const;

/** How organizations are linked. A number of the tax office decides; without it a distinctive word must agree. */
export function createOrganizationPlan(crowded: ReadonlySet<string>): LinkagePlan<CardFacts> {
  return {
    comparisons: organizationComparisons,
    compare: (one, other, levels) => compareOrganizations(one, other, crowded, levels),
    listKeys: listOrganizationKeys,
    listSecondKeys: listOrganizationSecondKeys,
    termOf: (card, place) =>
      place === places.name
        ? card.organization.letters
        : place === places.address
          ? card.addressWords.join(' ')
          : '',
    isContradiction: (levels) =>
      levels[places.inn] === 3 ||
      (levels[places.name] === nameLevels.different && levels[places.inn] !== 1) ||
      // Firms of one head are often called alike.
      (levels[places.name] === nameLevels.part && levels[places.legalForm] === 2 && levels[places.inn] !== 1),
  };
}

/** Compares names without their legal forms: the same, in another order, mistyped, one a part of the other. */
export function compareOrganizationNames(
  one: OrganizationKey,
  other: OrganizationKey,
): keyof typeof nameLevels {
  if (one.letters === '' || other.letters === '') return 'absent';
  if (one.letters === other.letters || toLatinKey(one.letters) === toLatinKey(other.letters)) return 'same';
  const [wordsA, wordsB] = [one.words.toSorted().join(' '), other.words.toSorted().join(' ')];
  if (wordsA === wordsB) return 'reordered';
  if (isMistyped(one.letters, other.letters)) return 'slip';
  const [shorter, longer] =
    one.distinctive.length <= other.distinctive.length
      ? [one.distinctive, other.distinctive]
      : [other.distinctive, one.distinctive];
  return shorter.every((word) => word.length > 2 && longer.includes(word)) ? 'part' : 'different';
}

const shortestMistyped = 6;

/** «Строй» and «Стройка» are two firms, «Экозапад 1» and «Экозапад 2» as well: a slip is within a long word. */
function isMistyped(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < shortestMistyped) return false;
  if (one.startsWith(other) || other.startsWith(one)) return false;
  if (one.replaceAll(/\D/gu, '') !== other.replaceAll(/\D/gu, '')) return false;
  return measureEditDistance(one, other, 1) === 1;
}

const addressLevels = { same: 1, part: 2, different: 3 } as const;

function compareOrganizations(
  one: CardFacts,
  other: CardFacts,
  crowded: ReadonlySet<string>,
  levels: Uint8Array,
): void {
  levels[places.name] = nameLevels[compareOrganizationNames(one.organization, other.organization)];
  levels[places.legalForm] = compareExactly(one.legalForm, other.legalForm);
  levels[places.inn] = compareIds(one.inn, other.inn, isOneSlipAway);
  levels[places.kpp] = compareExactly(one.kpp, other.kpp);
  levels[places.phone] = comparePoints(one.phones, other.phones, crowded, areClosePhones);
  levels[places.email] = comparePoints(one.emails, other.emails, crowded, areCloseEmails);
  levels[places.address] =
    one.addressWords.length === 0 || other.addressWords.length === 0
      ? 0
      : addressLevels[compareAddressWords(one.addressWords, other.addressWords)];
  levels[places.site] =
    one.sites.length === 0 || other.sites.length === 0
      ? 0
      : one.sites.some((site) => other.sites.includes(site))
        ? 1
        : 2;
  levels[places.externalId] = compareExactly(one.externalId, other.externalId);
}

function compareExactly(one: string, other: string): number {
  return one === '' || other === '' ? 0 : one === other ? 1 : 2;
}

function listOrganizationKeys(card: CardFacts, add: KeySink): void {
  addPointKeys(card, add);
  for (const site of card.sites) add(`s:${site}`);
  const { letters, distinctive } = card.organization;
  if (letters === '') return;
  add(`n:${toLatinKey(letters)}`);
  for (const word of distinctive) if (word.length > 2) add(`w:${word}`);
}

function listOrganizationSecondKeys(card: CardFacts, add: KeySink): void {
  for (const phone of card.phones) add(`p:${phone.slice(0, 9)}`);
  for (const email of card.emails) add(`e:${email}`);
  if (card.inn !== '') add(`t:${card.inn}`);
  if (card.organization.letters !== '') add(`n:${card.organization.letters}`);
  if (card.addressWords.length > 0) add(`a:${card.addressWords.join(' ')}`);
}
