import type { ReviewReason } from '../../../src-shared/import/import-review-contract.ts';
import { compareNames } from '../name-key.ts';
import { readName, type ContactKeys } from '../row-keys.ts';

/** Says why a card may be the one that a row means, the strongest reason first. */
export function explainCandidate(row: ContactKeys, card: ContactKeys): ReviewReason[] {
  const reasons: ReviewReason[] = [];
  if (row.externalId !== null && row.externalId === card.externalId) reasons.push('externalId');
  if (row.inn !== null && row.inn === card.inn) reasons.push('inn');
  if (row.phones.some((phone) => card.phones.includes(phone))) reasons.push('phone');
  if (row.emails.some((email) => card.emails.includes(email))) reasons.push('email');
  if (row.birthday > 0 && card.birthday > 0) {
    reasons.push(row.birthday === card.birthday ? 'birthday' : 'otherBirthday');
  }
  const likeness = compareNames(readName(row), readName(card));
  reasons.push(likeness === 'equal' ? 'sameName' : likeness === 'compatible' ? 'shorterName' : 'likeName');
  return reasons;
}
