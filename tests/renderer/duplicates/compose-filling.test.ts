import { describe, expect, it } from 'vitest';
import { emptyNewContact } from '../../../src-renderer/contacts/card/new-contact-text.ts';
import { composeFilling } from '../../../src-renderer/duplicates/twins/compose-filling.ts';
import type { ContactCard } from '../../../src-shared/contacts/contact.ts';

const card: ContactCard = {
  id: 7,
  kind: 'person',
  name: 'Иванова Анна',
  fields: { lastName: 'Иванова', firstName: 'Анна', note: 'есть собака' },
  points: [
    {
      id: 70,
      type: 'phone',
      kind: 'mobile',
      service: null,
      value: '+79161234567',
      extension: null,
      valid: true,
      primary: true,
      note: null,
    },
  ],
  createdAt: '2026-01-01T10:00:00.000Z',
  updatedAt: '2026-01-01T10:00:00.000Z',
  deletedAt: null,
};

describe('composeFilling', () => {
  it('fills what is empty and adds what is new, keeping the points that are there', () => {
    const draft = {
      ...emptyNewContact,
      lastName: 'ИВАНОВА',
      firstName: 'Анна',
      middleName: 'Петровна',
      phones: '8 916 123-45-67, 8 926 000-11-22',
      emails: 'anna@mail.ru',
    };
    const { added, kept, changes } = composeFilling(card, draft);
    expect(added).toEqual([
      { fieldId: 'middleName', value: 'Петровна' },
      { fieldId: 'phones', value: '8 926 000-11-22' },
      { fieldId: 'emails', value: 'anna@mail.ru' },
    ]);
    expect(kept).toEqual([]);
    expect(changes.fields).toEqual({ middleName: 'Петровна' });
    expect(changes.points).toMatchObject([
      { id: 70, type: 'phone', value: '+79161234567' },
      { type: 'phone', value: '8 926 000-11-22' },
      { type: 'email', value: 'anna@mail.ru' },
    ]);
  });

  it('changes nothing that is filled and says so; a note goes under the one that is there', () => {
    const draft = { ...emptyNewContact, lastName: 'Петрова', firstName: 'Анна', note: 'просила счёт' };
    const { added, kept, changes } = composeFilling(card, draft);
    expect(kept).toEqual([{ fieldId: 'lastName', value: 'Иванова', typed: 'Петрова' }]);
    expect(added).toEqual([{ fieldId: 'note', value: 'просила счёт' }]);
    expect(changes).toEqual({ fields: { note: 'есть собака\nпросила счёт' } });
  });

  it('has nothing to add when all is there already', () => {
    const draft = { ...emptyNewContact, firstName: 'анна', phones: '+7 916 123 45 67' };
    expect(composeFilling(card, draft)).toEqual({ added: [], kept: [], changes: {} });
  });
});
