import type { ContactField } from '../../src-shared/contacts/contact-field.ts';
import { findContactField } from '../../src-shared/contacts/contact-fields.ts';
import { customFieldToContactField } from '../../src-shared/contacts/custom-field-as-contact-field.ts';
import { segmentFieldId } from '../../src-shared/segments/expand-segments.ts';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { listCustomFields } from '../custom-fields/custom-field-queries.ts';

/** The composed name as the list shows and sorts it: it is not a field of its own. */
const nameField: ContactField = {
  id: 'name',
  kind: 'text',
  group: 'both',
  section: 'name',
  storage: { in: 'computed' },
  headings: [],
  editable: false,
  filterable: false,
};

/** The segments that a contact is in: asked by rules alone, by ids as texts. */
const segmentField: ContactField = {
  id: segmentFieldId,
  kind: 'enum',
  group: 'both',
  section: 'service',
  storage: { in: 'segments' },
  headings: [],
  editable: false,
  filterable: true,
};

/** A finder of fields by id, `name` and the owner's own included; it reads these once, when first asked for one. */
export function createFieldFinder(db: BaseDatabase): (id: string) => ContactField | undefined {
  let custom: ReadonlyMap<string, ContactField> | undefined;
  return (id) => {
    if (id === 'name') return nameField;
    if (id === segmentFieldId) return segmentField;
    if (!id.startsWith('custom:')) return findContactField(id);
    custom ??= new Map(
      listCustomFields(db).map((field) => [`custom:${field.id}`, customFieldToContactField(field)]),
    );
    return custom.get(id);
  };
}

/** The fields with these ids; throws AppError `fieldUnknown`. */
export function findFields(db: BaseDatabase, ids: readonly string[]): ContactField[] {
  const findField = createFieldFinder(db);
  return ids.map((id) => {
    const field = findField(id);
    if (field === undefined) throw new AppError('fieldUnknown', { field: id });
    return field;
  });
}
