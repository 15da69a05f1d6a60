import type { ContactField } from '../../../src-shared/contacts/contact-field.ts';
import { contactFields } from '../../../src-shared/contacts/contact-fields.ts';
import { customFieldToContactField } from '../../../src-shared/contacts/custom-field-as-contact-field.ts';
import type { CustomField } from '../../../src-shared/custom-fields/custom-fields-contract.ts';
import type { FormatLocale } from '../../../src-shared/format/format-locale.ts';
import { fieldsEn, fieldValuesEn } from '../../../src-shared/words/en/fields.ts';
import { fieldsRu, fieldValuesRu } from '../../../src-shared/words/ru/fields.ts';

/** A field with the name by which the owner knows it. */
export type KnownField = ContactField & Readonly<{ label: string }>;

/** Every field there is in this base, and the words of their values. */
export type KnownFields = Readonly<{
  /** What the first column of the list is called: «Клиент». */
  nameLabel: string;
  all: readonly KnownField[];
  find: (id: string) => KnownField | undefined;
  /** The word of a value of a closed list, «Женский»; a value of the owner's own list is its own word. */
  valueLabel: (fieldId: string, value: string) => string;
}>;

type Words = Readonly<{ names: Readonly<Record<string, string>>; values: Readonly<Record<string, string>> }>;

const words: Readonly<Record<FormatLocale, Words>> = {
  ru: { names: fieldsRu, values: fieldValuesRu },
  en: { names: fieldsEn, values: fieldValuesEn },
};

/** Joins the declared fields and the owner's own (those not hidden), each with its name. */
export function listKnownFields(locale: FormatLocale, custom: readonly CustomField[]): KnownFields {
  const { names, values } = words[locale];
  const all = [
    ...contactFields
      .filter(({ id }) => id !== 'fullName')
      .map((field) => Object.assign({ label: names[field.id] ?? field.id }, field)),
    ...custom
      .filter(({ archived }) => !archived)
      .map((field) => Object.assign({ label: field.label }, customFieldToContactField(field))),
  ];
  const byId = new Map(all.map((field) => [field.id, field]));
  return {
    nameLabel: names['name'] ?? '',
    all,
    find: (id) => byId.get(id),
    valueLabel: (fieldId, value) => values[`${fieldId}.${value}`] ?? values[value] ?? value,
  };
}
