import * as z from 'zod';
import type { ContactField } from '../../src-shared/contacts/contact-field.ts';
import type { ContactRow } from '../../src-shared/contacts/contact.ts';

type CellValue = ContactRow['cells'][string];

const textsSchema = z.array(z.string());

/** Turns a cell as `composeCellSql` gives it into the field's value. */
export function readCell(field: ContactField, cell: string | number | null): CellValue {
  if (cell === null) return null;
  if (field.storage.in === 'points' || field.storage.in === 'tags') {
    return textsSchema.parse(JSON.parse(String(cell)));
  }
  if (field.storage.in !== 'custom') return cell;
  if (field.kind === 'number' || field.kind === 'money') return Number(cell);
  return field.kind === 'yesNo' ? cell === '1' : cell;
}
