import type { ContactField, PointType } from '../../src-shared/contacts/contact-field.ts';
import { composeFactSql } from '../orders/fact-sql.ts';

/** SQL expressions over `contacts AS c`, made of declared columns and ids of fields alone. */

function pointValues(type: PointType): string {
  return `(SELECT json_group_array(p.value ORDER BY p.position, p.id) FROM contact_points p WHERE p.contact_id = c.id AND p.type = '${type}')`;
}

function customValue(fieldId: number): string {
  return `(SELECT v.value FROM custom_values v WHERE v.contact_id = c.id AND v.field_id = ${fieldId})`;
}

/** The value of a field as a cell: lists as JSON arrays, dictionary values as labels; `readCell` takes it from there. */
export function composeCellSql({ storage }: ContactField): string {
  if (storage.in === 'column') return `c.${storage.column}`;
  if (storage.in === 'dictionary') {
    return `(SELECT d.label FROM dictionary_values d WHERE d.id = c.${storage.column})`;
  }
  if (storage.in === 'points') return pointValues(storage.type);
  if (storage.in === 'tags') {
    return `(SELECT json_group_array(t.label ORDER BY t.normal_label) FROM contact_tags ct JOIN tags t ON t.id = ct.tag_id WHERE ct.contact_id = c.id)`;
  }
  if (storage.in === 'custom') return customValue(storage.fieldId);
  if (storage.in === 'fact') return composeFactSql(storage.fact);
  return 'c.name';
}

/** The value by which a field sorts: lists by their first value, texts without letter case (`search_form`). */
export function composeSortSql(field: ContactField): string {
  const { storage, kind } = field;
  const cell = composeCellSql(field);
  if (storage.in === 'points') {
    return `(SELECT lower(p.value) FROM contact_points p WHERE p.contact_id = c.id AND p.type = '${storage.type}' ORDER BY p.position, p.id LIMIT 1)`;
  }
  if (storage.in === 'tags') {
    return `(SELECT min(t.normal_label) FROM contact_tags ct JOIN tags t ON t.id = ct.tag_id WHERE ct.contact_id = c.id)`;
  }
  if (storage.in === 'custom' && (kind === 'number' || kind === 'money')) return `CAST(${cell} AS REAL)`;
  const isText = kind === 'text' || kind === 'longText' || kind === 'dictionary' || storage.in === 'custom';
  return isText ? `search_form(${cell})` : cell;
}
