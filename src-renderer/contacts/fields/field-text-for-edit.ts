import type { ContactField, FieldValue } from '../../../src-shared/contacts/contact-field.ts';
import type { FormatLocale } from '../../../src-shared/format/format-locale.ts';
import { toLocalDay } from './format-field-value.ts';
import { formatDate } from '../../../src-shared/format/format-date.ts';

/** A value as it stands in the field while it is edited: «1234,50», «12.05.1980»; read back by parseFieldText. */
export function fieldTextForEdit(
  { kind }: Pick<ContactField, 'kind'>,
  value: FieldValue | undefined,
  locale: FormatLocale,
): string {
  if (value === null || value === undefined || typeof value === 'boolean') return '';
  if (typeof value === 'object') return value.join(', ');
  if (typeof value === 'number') {
    const text = kind === 'money' ? composeRoubles(value) : String(value);
    return locale === 'ru' ? text.replace('.', ',') : text;
  }
  return kind === 'date' || kind === 'birthday' ? formatDate(toLocalDay(value), locale) : value;
}

function composeRoubles(kopecks: number): string {
  const absolute = Math.abs(kopecks);
  const sign = kopecks < 0 ? '-' : '';
  const rest = absolute % 100;
  const whole = `${sign}${Math.floor(absolute / 100)}`;
  return rest === 0 ? whole : `${whole}.${String(rest).padStart(2, '0')}`;
}
