import type { ContactField, PointType } from '../../src-shared/contacts/contact-field.ts';
import { composeCompletenessSql } from './completeness-sql.ts';

/** SQL expressions over `contacts AS c`, made of declared columns and ids of fields alone. */

function pointValues(type: PointType): string {
  return `(SELECT json_group_array(p.value ORDER BY p.position, p.id) FROM contact_points p WHERE p.contact_id = c.id AND p.type = '${type}')`;
}

function customValue(fieldId: number): string {
  return `(SELECT v.value FROM custom_values v WHERE v.contact_id = c.id AND v.field_id = ${fieldId})`;
}

/** The value of a field as a cell: lists as JSON arrays, dictionary values as labels; `readCell` takes it from there. */
export function composeCellSql({ id, storage }: ContactField): string {
  switch (storage.in) {
    case 'column':
      return `c.${storage.column}`;
    case 'dictionary':
      return `(SELECT d.label FROM dictionary_values d WHERE d.id = c.${storage.column})`;
    case 'points':
      return pointValues(storage.type);
    case 'tags':
      return `(SELECT json_group_array(t.label ORDER BY t.normal_label) FROM contact_tags ct JOIN tags t ON t.id = ct.tag_id WHERE ct.contact_id = c.id)`;
    case 'custom':
      return customValue(storage.fieldId);
    case 'computed':
      return id === 'completeness' ? composeCompletenessSql() : 'c.name';
  }
}

/** The value by which a field sorts: lists by their first value, texts without letter case (`search_form`). */
export function composeSortSql(field: ContactField): string {
  const { storage, kind } = field;
  switch (storage.in) {
    case 'column':
      return kind === 'text' || kind === 'longText'
        ? `search_form(c.${storage.column})`
        : `c.${storage.column}`;
    case 'dictionary':
      return `search_form(${composeCellSql(field)})`;
    case 'points':
      return `(SELECT lower(p.value) FROM contact_points p WHERE p.contact_id = c.id AND p.type = '${storage.type}' ORDER BY p.position, p.id LIMIT 1)`;
    case 'tags':
      return `(SELECT min(t.normal_label) FROM contact_tags ct JOIN tags t ON t.id = ct.tag_id WHERE ct.contact_id = c.id)`;
    case 'custom':
      return kind === 'number' || kind === 'money'
        ? `CAST(${customValue(storage.fieldId)} AS REAL)`
        : `search_form(${customValue(storage.fieldId)})`;
    case 'computed':
      return composeCellSql(field);
  }
}
