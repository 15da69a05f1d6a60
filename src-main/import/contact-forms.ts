import { composeContactName, composeSortName } from '../../src-shared/contacts/contact-name.ts';
import type { PreparedContact } from '../../src-shared/contacts/prepared-contact.ts';
import { rememberTexts } from '../../src-shared/text/remember-texts.ts';
import { toSearchForm } from '../../src-shared/text/search-form.ts';
import { prepareContactText } from '../search/compose-contact-text.ts';
import { makeNameKey, makeNamePart, packNameKey } from './name-key.ts';

/** Texts that are made of a contact alone, so that a parser can make them while the base process writes. */
export type ContactForms = Readonly<{ name: string; sortName: string; nameKey: string; searchText: string }>;

const nameParts = ['lastName', 'firstName', 'middleName'] as const;
const quotes = /["«»„“”]/u;

/** Prepares the making of the texts of contacts that are not written yet: the two names, the key of the name, what the search is to know. */
export function prepareContactForms(): (contact: PreparedContact) => ContactForms {
  const formOf = rememberTexts(toSearchForm);
  const makePart = rememberTexts(makeNamePart);
  const composeText = prepareContactText();

  /** A name that is its parts with spaces between them has their forms for its form. */
  function sortByParts({ kind, fields }: PreparedContact, name: string): string | null {
    if (kind !== 'person' || quotes.test(name)) return null;
    let whole = '';
    let form = '';
    for (const id of nameParts) {
      const part = fields[id];
      if (typeof part !== 'string' || part === '') continue;
      whole += whole === '' ? part : ` ${part}`;
      form += form === '' ? formOf(part) : ` ${formOf(part)}`;
    }
    return whole === name && whole !== '' ? form : null;
  }

  return (contact) => {
    const { kind, fields, points } = contact;
    const name = composeContactName(kind, fields, points);
    return {
      name,
      sortName: sortByParts(contact, name) ?? composeSortName(kind, fields, points),
      nameKey: packNameKey(makeNameKey(kind, fields, makePart)),
      searchText: composeText(contact),
    };
  };
}
