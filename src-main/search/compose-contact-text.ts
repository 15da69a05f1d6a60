import type { PreparedContact } from '../../src-shared/contacts/prepared-contact.ts';
import { rememberTexts } from '../../src-shared/text/remember-texts.ts';
import { composePhoneWord, composeWords } from './compose-search-text.ts';

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

/** Prepares the making of what the search is to know of contacts that are not written yet: the same as `readSearchSources` reads of them afterwards. */
export function prepareContactText(): (contact: PreparedContact) => string {
  const wordsOf = rememberTexts(composeWords);
  return ({ fields, points }) => {
    let words = '';
    let phones = '';
    for (const field of textFields) {
      const value = fields[field];
      if (value !== undefined) words += wordsOf(String(value));
    }
    for (const { type, value } of points) {
      if (type === 'phone') phones += composePhoneWord(value);
      // Hardly two contacts have the same address on the net.
      else if (type !== 'address') words += composeWords(value);
    }
    return words + phones;
  };
}
