import type { ContactField, FieldValue } from '../../src-shared/contacts/contact-field.ts';

/** Kopecks as a decimal string of roubles: 123450 is "1234.50". */
export function toDecimalRoubles(kopecks: number): string {
  const sign = kopecks < 0 ? '-' : '';
  const digits = Math.abs(kopecks).toString().padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Cells of a contact as the driver prints them: money as decimal strings, everything else as it is. */
export function toDriverCells(
  cells: Readonly<Record<string, FieldValue>>,
  fields: readonly ContactField[],
): Record<string, FieldValue> {
  const money = new Set(fields.filter((field) => field.kind === 'money').map((field) => field.id));
  return Object.fromEntries(
    Object.entries(cells).map(([id, value]) => [
      id,
      money.has(id) && typeof value === 'number' ? toDecimalRoubles(value) : value,
    ]),
  );
}
