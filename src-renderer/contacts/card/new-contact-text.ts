import type { ContactChanges, ContactKind } from '../../../src-shared/contacts/contact.ts';

const nameFields = {
  person: ['lastName', 'firstName', 'middleName', 'organizationName'],
  organization: ['organizationName'],
} as const;

type NewField = (typeof nameFields)['person'][number] | 'phones' | 'emails' | 'note';

/** A new contact as it is typed. */
export type NewContactText = Readonly<Record<NewField, string> & { kind: ContactKind }>;

export const emptyNewContact: NewContactText = {
  kind: 'person',
  lastName: '',
  firstName: '',
  middleName: '',
  organizationName: '',
  phones: '',
  emails: '',
  note: '',
};

/** What is asked of a new contact of a kind, in its order. */
export function fieldsOfKind(kind: ContactKind): readonly NewField[] {
  return [...nameFields[kind], 'phones', 'emails', 'note'];
}

/** True when there is a name to call the contact by. */
export function isNamed(text: NewContactText): boolean {
  return nameFields[text.kind].some((id) => text[id].trim() !== '');
}

/** Letters and digits without which a look for the same contact says nothing. */
const telling = 4;

/** True when enough is typed to look for the same contact. */
export function isTelling(text: NewContactText): boolean {
  return fieldsOfKind(text.kind).some((id) => id !== 'note' && text[id].trim().length >= telling);
}

/** What was typed as the fields and points of the contact; empty ones are left out. */
export function toNewChanges(text: NewContactText): ContactChanges {
  const filled = fieldsOfKind(text.kind).filter((id) => text[id].trim() !== '');
  const fields = Object.fromEntries(
    filled.filter((id) => id !== 'phones' && id !== 'emails').map((id) => [id, text[id].trim()]),
  );
  const points = [
    ...(filled.includes('phones') ? [{ type: 'phone' as const, value: text.phones.trim() }] : []),
    ...(filled.includes('emails') ? [{ type: 'email' as const, value: text.emails.trim() }] : []),
  ];
  return { fields, points };
}
