import type { PointType } from '../../../src-shared/contacts/contact-field.ts';
import { parseEmails } from '../../../src-shared/emails/parse-emails.ts';
import { parsePhones } from '../../../src-shared/phones/parse-phones.ts';

/** What does not look right in a point as typed; null when it may be saved. */
export function findPointProblem(type: PointType, value: string): 'phone' | 'email' | null {
  if (type === 'phone') return parsePhones(value).every(({ valid }) => valid) ? null : 'phone';
  if (type === 'email') return parseEmails(value).every(({ valid }) => valid) ? null : 'email';
  return null;
}
