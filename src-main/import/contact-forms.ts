import { composeContactName, composeSortName } from '../../src-shared/contacts/contact-name.ts';
import type { PreparedContact } from '../../src-shared/contacts/prepared-contact.ts';
import { composeContactText } from '../search/compose-contact-text.ts';
import { makeNameKey, packNameKey } from './name-key.ts';

/** Texts that are made of a contact alone, so that a parser can make them while the base process writes. */
export type ContactForms = Readonly<{ name: string; sortName: string; nameKey: string; searchText: string }>;

/** Makes the texts of a contact that is not written yet: its two names, the key of its name, what the search is to know. */
export function composeContactForms(contact: PreparedContact): ContactForms {
  const { kind, fields, points } = contact;
  return {
    name: composeContactName(kind, fields, points),
    sortName: composeSortName(kind, fields, points),
    nameKey: packNameKey(makeNameKey(kind, fields)),
    searchText: composeContactText(contact),
  };
}
