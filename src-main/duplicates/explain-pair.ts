import { compareAddressWords } from '../../src-shared/addresses/address-words.ts';
import type { DuplicateField, DuplicateReason } from '../../src-shared/duplicates/duplicate.ts';
import { toSearchForm } from '../../src-shared/text/search-form.ts';
import { asPerson } from './as-person.ts';
import type { CardFacts } from './card-facts.ts';
import { areCloseEmails, areClosePhones, compareBirthdays, isOneSlipAway } from './compare-facts.ts';
import { explainNames } from './explain-names.ts';
import { compareOrganizationNames } from './organization-plan.ts';

type Agreement = DuplicateReason['agreement'];

/** Why two contacts are one, or are not: what agrees first, then what differs. What one of them lacks gives no reason. */
export function explainPair(
  one: CardFacts,
  other: CardFacts,
  crowded: ReadonlySet<string>,
): DuplicateReason[] {
  const reasons = [
    ...explainId('inn', one.inn, other.inn),
    ...(one.externalId !== '' && one.externalId === other.externalId
      ? [tell('externalId', 'same', one.externalId, other.externalId)]
      : []),
    ...explainPoints('phone', one.phones, other.phones, crowded, areClosePhones),
    ...explainPoints('email', one.emails, other.emails, crowded, areCloseEmails),
    ...explainPoints('messenger', one.messengers, other.messengers, crowded, () => false),
    ...explainWho(one, other),
    ...explainBirthdays(one.birthday, other.birthday),
    ...explainAddresses(one, other),
    ...(one.kpp !== '' && other.kpp !== '' && one.kpp !== other.kpp
      ? [tell('kpp', 'different', one.kpp, other.kpp)]
      : []),
  ];
  return [...reasons.filter((reason) => !isAgainst(reason)), ...reasons.filter(isAgainst)];
}

function explainWho(one: CardFacts, other: CardFacts): DuplicateReason[] {
  if (one.kind === other.kind)
    return one.kind === 'person' ? explainNames(one, other) : explainOrganizations(one, other);
  const [a, b] = [asPerson(one), asPerson(other)];
  if (a === null || b === null) return [];
  return [{ field: 'legalForm', agreement: 'proprietor' }, ...explainNames(a, b)];
}

function isAgainst({ agreement }: DuplicateReason): boolean {
  return agreement === 'different';
}

function tell(field: DuplicateField, agreement: Agreement, one: string, other: string): DuplicateReason {
  return { field, agreement, values: [one, other] };
}

function explainId(field: 'inn', one: string, other: string): DuplicateReason[] {
  if (one === '' || other === '') return [];
  const agreement = one === other ? 'same' : isOneSlipAway(one, other) ? 'close' : 'different';
  return [tell(field, agreement, one, other)];
}

function explainPoints(
  field: 'phone' | 'email' | 'messenger',
  one: readonly string[],
  other: readonly string[],
  crowded: ReadonlySet<string>,
  isClose: (a: string, b: string) => boolean,
): DuplicateReason[] {
  const [firstOne, firstOther] = [one[0], other[0]];
  if (firstOne === undefined || firstOther === undefined) return [];
  const common = one.filter((value) => other.includes(value));
  const own = common.find((value) => !crowded.has(value)) ?? common[0];
  if (own !== undefined) return [tell(field, crowded.has(own) ? 'shared' : 'same', own, own)];
  for (const a of one) {
    for (const b of other) if (isClose(a, b)) return [tell(field, 'close', a, b)];
  }
  return [tell(field, 'different', firstOne, firstOther)];
}

const dayAgreements = ['same', 'close', 'close', 'different'] as const;

function explainBirthdays(one: string, other: string): DuplicateReason[] {
  const agreement = dayAgreements[compareBirthdays(one, other) - 1];
  if (agreement === undefined) return [];
  const isSwapped = agreement === 'close' && one.slice(-5) === `${other.slice(-2)}-${other.slice(-5, -3)}`;
  return [tell('birthday', isSwapped ? 'swapped' : agreement, one, other)];
}

function explainAddresses(one: CardFacts, other: CardFacts): DuplicateReason[] {
  if (one.addressWords.length === 0 || other.addressWords.length === 0) return [];
  const likeness = compareAddressWords(one.addressWords, other.addressWords);
  const agreement = likeness === 'part' ? 'subset' : likeness;
  return [tell('address', agreement, one.shown.address, other.shown.address)];
}

const organizationAgreements = {
  same: 'same',
  reordered: 'reordered',
  slip: 'close',
  part: 'subset',
  different: 'different',
} as const;

function explainOrganizations(one: CardFacts, other: CardFacts): DuplicateReason[] {
  const likeness = compareOrganizationNames(one.organization, other.organization);
  if (likeness === 'absent') return [];
  const [a, b] = [one.shown.organization, other.shown.organization];
  const isSpelled = likeness === 'same' && toSearchForm(a) !== toSearchForm(b);
  const reasons = [tell('organization', isSpelled ? 'spelling' : organizationAgreements[likeness], a, b)];
  if (one.legalForm !== '' && other.legalForm !== '' && one.legalForm !== other.legalForm) {
    reasons.push(tell('legalForm', 'different', one.legalForm, other.legalForm));
  }
  return reasons;
}
