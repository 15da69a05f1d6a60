import type { CustomField } from '../custom-fields/custom-fields-contract.ts';
import type { ContactField, FieldKind } from './contact-field.ts';
import { toHeadingKey } from './heading-key.ts';

const kindsOfCustomFields: Readonly<Record<CustomField['kind'], FieldKind>> = {
  text: 'text',
  number: 'number',
  money: 'money',
  date: 'date',
  list: 'enum',
  yesNo: 'yesNo',
};

/** Turns a field of the owner's own into an entry of the list of fields: id `custom:N`, its label is its heading. */
export function customFieldToContactField(custom: CustomField): ContactField {
  return {
    id: `custom:${custom.id}`,
    kind: kindsOfCustomFields[custom.kind],
    group: 'both',
    section: 'custom',
    storage: { in: 'custom', fieldId: custom.id },
    headings: [toHeadingKey(custom.label)],
    ...(custom.kind === 'list' ? { values: custom.options } : {}),
    editable: true,
    filterable: true,
  };
}
