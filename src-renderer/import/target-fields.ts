import type { ContactField, FieldKind } from '../../src-shared/contacts/contact-field.ts';
import { contactFields } from '../../src-shared/contacts/contact-fields.ts';
import { toSearchForm } from '../../src-shared/text/search-form.ts';
import type { KnownField, KnownFields } from '../contacts/fields/known-field.ts';

/** Fields to which several columns may go: their values are joined, none overwrites another. */
const joinedKinds: ReadonlySet<FieldKind> = new Set(['points', 'tags', 'longText']);

/** Fields of one section, in the order of the one list. */
export type TargetGroup = Readonly<{ section: ContactField['section']; fields: readonly KnownField[] }>;

/** Where a column may go: a whole name first, then every field that the owner can edit. */
export function listTargetFields(known: KnownFields, fullNameLabel: string): readonly KnownField[] {
  const fullName = contactFields.filter(({ id }) => id === 'fullName');
  return [
    ...fullName.map((field) => Object.assign({ label: fullNameLabel }, field)),
    ...known.all.filter(({ editable }) => editable),
  ];
}

/** True when only one column can fill the field. */
export function takesOneColumn({ kind }: Pick<ContactField, 'kind'>): boolean {
  return !joinedKinds.has(kind);
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
