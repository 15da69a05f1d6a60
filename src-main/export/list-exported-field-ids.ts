import { contactFields } from '../../src-shared/contacts/contact-fields.ts';
import { customFieldToContactField } from '../../src-shared/contacts/custom-field-as-contact-field.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { listCustomFields } from '../custom-fields/custom-field-queries.ts';

/** The fields of an export that names none: all that an owner fills, the own ones included; what the program computes is left out. */
export function listExportedFieldIds(db: BaseDatabase): string[] {
  const own = listCustomFields(db)
    .filter(({ archived }) => !archived)
    .map(customFieldToContactField);
  return [...contactFields, ...own].filter(({ editable }) => editable).map(({ id }) => id);
}
