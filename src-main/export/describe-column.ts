import type { ContactField, FieldKind } from '../../src-shared/contacts/contact-field.ts';
import type { WorkbookColumn } from './write-workbook.ts';

/** A field that goes out and what its column is called. */
export type ExportField = Readonly<{ field: ContactField; heading: string }>;

const text = '@';
const formats: Readonly<Record<FieldKind, string | null>> = {
  text,
  longText: text,
  enum: text,
  dictionary: text,
  tags: text,
  points: text,
  requisite: text,
  yesNo: text,
  date: 'dd.mm.yyyy',
  birthday: 'dd.mm.yyyy',
  money: '#,##0.00 "₽"',
  number: null,
};

const widths: Readonly<Record<FieldKind, number>> = {
  text: 18,
  longText: 40,
  enum: 14,
  dictionary: 18,
  tags: 18,
  points: 26,
  requisite: 16,
  yesNo: 10,
  date: 12,
  birthday: 14,
  money: 16,
  number: 12,
};

/** The column of a field: its heading, a width that suits what it holds, and a number format that keeps its type. */
export function describeColumn({ field, heading }: ExportField): WorkbookColumn {
  return { heading, width: Math.max(widths[field.kind], heading.length + 2), format: formats[field.kind] };
}
