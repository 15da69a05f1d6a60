import type { ContactField } from '../../src-shared/contacts/contact-field.ts';
import { contactFields } from '../../src-shared/contacts/contact-fields.ts';
import { importOnlyFields } from '../../src-shared/contacts/import-only-fields.ts';
import { joinsColumns } from '../../src-shared/contacts/joins-columns.ts';
import { toSearchForm } from '../../src-shared/text/search-form.ts';
import type { KnownField, KnownFields } from '../contacts/fields/known-field.ts';

/** Fields of one section, in the order of the one list. */
export type TargetGroup = Readonly<{ section: ContactField['section']; fields: readonly KnownField[] }>;

/** What targets are called that are no field of a card: a whole name, contacts of every sort in one cell. */
export type TargetLabels = Readonly<{ fullName: string; mixed: string }>;

/** Where a column may go: a whole name first, then every field that the owner can edit; mixed contacts follow them. */
export function listTargetFields(
  known: KnownFields,
  { fullName, mixed }: TargetLabels,
): readonly KnownField[] {
  const whole = contactFields.filter(({ id }) => id === 'fullName');
  return [
    ...whole.map((field) => Object.assign({ label: fullName }, field)),
    ...known.all.filter(({ editable }) => editable),
    ...importOnlyFields.map((field) => Object.assign({ label: mixed }, field)),
  ];
}

/** True when only one column can fill the field. */
export function takesOneColumn(field: Pick<ContactField, 'id' | 'kind' | 'section'>): boolean {
  return !joinsColumns(field);
}

/** The fields whose names hold the typed words, by section. */
export function groupTargetFields(fields: readonly KnownField[], typed: string): readonly TargetGroup[] {
  const words = toSearchForm(typed).split(' ');
  const groups = new Map<ContactField['section'], KnownField[]>();
  for (const field of fields) {
    const label = toSearchForm(field.label);
    if (!words.every((word) => label.includes(word))) continue;
    groups.set(field.section, [...(groups.get(field.section) ?? []), field]);
  }
  return [...groups].map(([section, ofSection]) => ({ section, fields: ofSection }));
}

/** True when no field is called so: one with the column's heading can be made. */
export function isNewName(heading: string, fields: readonly KnownField[]): boolean {
  const form = toSearchForm(heading);
  return form !== '' && heading.length <= 100 && fields.every(({ label }) => toSearchForm(label) !== form);
}
