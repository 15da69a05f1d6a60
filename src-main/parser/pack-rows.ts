import type { PreparedContact, PreparedPoint } from '../../src-shared/contacts/prepared-contact.ts';
import type { ContactForms } from '../import/contact-forms.ts';
import type { PreparedRow } from './parser-messages.ts';

/**
 * Rows as one text of JSON, which both sides send faster than objects: lists instead of names that repeat, 0 for what is
 * not there, type and value alone of a point that has nothing else. `readPreparedRows` is the way back.
 */
export function packRows(rows: readonly PreparedRow[]): string {
  return JSON.stringify(rows.map(packRow));
}

function packForms({ name, sortName, nameKey, searchText }: ContactForms): readonly string[] {
  return [name, sortName, nameKey, searchText];
}

function packRow({ row, digest, problems, contact, order, ownCode, forms }: PreparedRow): unknown[] {
  const packed: unknown[] = [row, digest ?? null, contact === null ? 0 : packContact(contact)];
  packed.push(problems.length === 0 ? 0 : problems, forms === undefined ? 0 : packForms(forms));
  if (order !== undefined || ownCode !== undefined) packed.push(order ?? 0, ownCode ?? 0);
  return packed;
}

function packContact({ kind, fields, points, dictionary, tags, custom }: PreparedContact): unknown[] {
  const packed: unknown[] = [kind, fields, points.flatMap(packPoint), dictionary];
  const hasCustom = Object.keys(custom).length > 0;
  if (tags.length > 0 || hasCustom) packed.push(tags, custom);
  return packed;
}

function packPoint(point: PreparedPoint): readonly unknown[] {
  const { type, kind, service, value, extension, valid, note } = point;
  const isPlain = valid && kind === null && service === null && extension === null && note === null;
  return isPlain ? [type, value] : [point];
}
