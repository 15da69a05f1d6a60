import type { ContactField } from './contact-field.ts';
import { figureFields } from './contact-fields-figures.ts';
import { marketingFields } from './contact-fields-marketing.ts';
import { nameFields } from './contact-fields-name.ts';
import { pointFields } from './contact-fields-points.ts';
import { requisiteFields } from './contact-fields-requisites.ts';
import { salesFields } from './contact-fields-sales.ts';
import { serviceFields } from './contact-fields-service.ts';
import { workFields } from './contact-fields-work.ts';
import { everydayHeadingsOf } from './everyday-headings.ts';

/** The one list of fields of a contact, in the order in which forms and the column chooser show them. Fields of the owner's own join at run time (customFieldToContactField). */
export const contactFields: readonly ContactField[] = [
  ...nameFields,
  ...pointFields,
  ...workFields,
  ...requisiteFields,
  ...marketingFields,
  ...figureFields,
  ...salesFields,
  ...serviceFields,
].map((field) => ({ ...field, headings: [...field.headings, ...everydayHeadingsOf(field.id)] }));

const fieldsById: ReadonlyMap<string, ContactField> = new Map(
  contactFields.map((field) => [field.id, field]),
);

/** The declared field with this id. */
export function findContactField(id: string): ContactField | undefined {
  return fieldsById.get(id);
}
