import type { DuplicateField, DuplicateReason } from '../../src-shared/duplicates/duplicate.ts';
import type { CardFacts } from './card-facts.ts';
import { comparePersonNames, type NameAgreement } from './compare-person-names.ts';

const agreements = {
  equal: 'same',
  initial: 'initial',
  short: 'short',
  latin: 'transliterated',
  slip: 'close',
  maiden: 'maiden',
  different: 'different',
} as const satisfies Record<Exclude<NameAgreement['last'], 'absent'>, DuplicateReason['agreement']>;

/** What the names of two people say: one reason for names that agree as a whole, else one for each part that both have. */
export function explainNames(one: CardFacts, other: CardFacts): DuplicateReason[] {
  const names = comparePersonNames(one, other);
  const parts = [names.last, names.first, names.middle];
  const whole = [showName(one), showName(other)] as const;
  const told = parts.filter((part) => part !== 'absent');
  if (told.length > 1 && told.every((part) => part === 'equal')) {
    const isShorter = names.middle === 'absent' && (one.middle !== '') !== (other.middle !== '');
    const agreement = names.reordered
      ? 'reordered'
      : isShorter
        ? 'subset'
        : whole[0] === whole[1]
          ? 'same'
          : 'spelling';
    return [{ field: 'name', agreement, values: [...whole] }];
  }
  return [
    ...explainPart('lastName', names.last, one.shown.last, other.shown.last),
    ...explainPart('firstName', names.first, one.shown.first, other.shown.first),
    ...explainPart('middleName', names.middle, one.shown.middle, other.shown.middle),
  ];
}

function explainPart(
  field: DuplicateField,
  part: NameAgreement['last'],
  one: string,
  other: string,
): DuplicateReason[] {
  return part === 'absent' ? [] : [{ field, agreement: agreements[part], values: [one, other] }];
}

function showName({ shown }: CardFacts): string {
  return [shown.last, shown.first, shown.middle].filter((part) => part !== '').join(' ');
}
