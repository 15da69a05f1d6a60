import type { ContactField, FieldValue } from '../../../src-shared/contacts/contact-field.ts';
import { formatPhone } from '../../../src-shared/phones/format-phone.ts';
import type { Format } from '../../ui/use-format.ts';
import type { KnownFields } from './known-field.ts';

type Words = Readonly<
  { format: Pick<Format, 'money' | 'number' | 'date'> } & Pick<KnownFields, 'valueLabel'>
>;

/** A field's value as the owner reads it; an empty text when there is none. */
export function formatFieldValue(
  field: Pick<ContactField, 'id' | 'kind' | 'storage'>,
  value: FieldValue | undefined,
  { format, valueLabel }: Words,
): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'object') {
    const phones = field.storage.in === 'points' && field.storage.type === 'phone';
    return value.map((each) => (phones ? formatPhone(each) : each)).join(', ');
  }
  if (typeof value === 'boolean') return valueLabel(field.id, value ? 'yes' : 'no');
  if (typeof value === 'number') {
    return field.kind === 'money' ? format.money(value) : format.number(value);
  }
  if (field.kind === 'date' || field.kind === 'birthday') return format.date(toLocalDay(value));
  return field.kind === 'enum' ? valueLabel(field.id, value) : value;
}

/** The day of a moment in the owner's zone; what is a day already stays. */
export function toLocalDay(isoText: string): string {
  if (!isoText.includes('T')) return isoText;
  const moment = new Date(isoText);
  const month = String(moment.getMonth() + 1).padStart(2, '0');
  return `${moment.getFullYear()}-${month}-${String(moment.getDate()).padStart(2, '0')}`;
}

/** True for fields whose figures stand under each other, at the right edge of a column. */
export function isFigure({ kind }: Pick<ContactField, 'kind'>): boolean {
  return kind === 'money' || kind === 'number' || kind === 'date' || kind === 'birthday';
}
