import type { ContactField } from '../../../src-shared/contacts/contact-field.ts';
import { prepareDate } from '../../../src-shared/contacts/prepare-date.ts';
import { toLocalDay } from './format-field-value.ts';

/**
 * Reads a day typed by hand as an import would («12.05.24», «5 мая 2024», a birthday «5 мая») into ISO; null when it is
 * no such day. `today` (ISO) decides about years of two digits.
 */
export function parseTypedDay(
  field: Pick<ContactField, 'kind' | 'past'>,
  text: string,
  today: string = toLocalDay(new Date().toISOString()),
): string | null {
  const { value } = prepareDate(field, text.trim(), today);
  return typeof value === 'string' ? value : null;
}
