import type { PreparedContact } from '../../src-shared/contacts/prepared-contact.ts';
import { composeSearchText } from './compose-search-text.ts';

const textFields = [
  'lastName',
  'firstName',
  'middleName',
  'organizationName',
  'legalForm',
  'inn',
  'contactPersons',
  'head',
  'note',
] as const;

/** What the search is to know of a contact that is not written yet: the same as `readSearchSources` reads of it afterwards. */
export function composeContactText({ fields, points }: PreparedContact): string {
  const words: string[] = [];
  const phones: string[] = [];
  for (const field of textFields) {
    const value = fields[field];
    if (value !== undefined) words.push(String(value));
  }
  for (const { type, value } of points) {
    if (type === 'phone') phones.push(value);
    else if (type !== 'address') words.push(value);
  }
  return composeSearchText(words, phones);
}
