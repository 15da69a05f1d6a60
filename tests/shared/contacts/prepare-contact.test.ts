import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src-shared/contacts/cell-value.ts';
import { findContactField } from '../../../src-shared/contacts/contact-fields.ts';
import type { ContactEntry } from '../../../src-shared/contacts/prepare-contact.ts';
import { prepareContact } from '../../../src-shared/contacts/prepare-contact.ts';

const today = '2026-11-22';
type Cell = readonly [id: string, raw: CellValue, hints?: Omit<ContactEntry, 'field' | 'raw'>];

function toEntries(cells: readonly Cell[]): ContactEntry[] {
  return cells.map(([id, raw, hints]) => {
    const field = findContactField(id);
    if (field === undefined) throw new Error(id);
    return { field, raw, ...hints };
  });
}

function prepare(...cells: readonly Cell[]) {
  return prepareContact('auto', toEntries(cells), today);
}

describe('prepareContact', () => {
  it('makes a person of a whole name, with the gender it tells', () => {
    expect(prepare(['fullName', 'ЕЛИСЕЕВА ТАТЬЯНА АНДРЕЕВНА']).contact).toMatchObject({
      kind: 'person',
      fields: { lastName: 'Елисеева', firstName: 'Татьяна', middleName: 'Андреевна', gender: 'female' },
    });
  });

  it('makes an organization of a legal form in a column of people', () => {
    expect(prepare(['fullName', 'ООО Ромашка'], ['phones', '84951234567']).contact).toMatchObject({
      kind: 'organization',
      fields: { organizationName: 'Ромашка', legalForm: 'ООО' },
    });
  });

  it('takes a phone and an e-mail out of the cell of the name, after those of their own columns', () => {
    const { contact } = prepare(
      ['phones', '8 903 111-22-33'],
      ['fullName', 'Иванов Пётр, тел. 8 916 123-45-67, petr@mail.ru'],
    );
    expect(contact).toMatchObject({
      kind: 'person',
      fields: { lastName: 'Иванов', firstName: 'Пётр' },
      points: [
        { type: 'phone', value: '+79031112233' },
        { type: 'phone', value: '+79161234567' },
        { type: 'email', value: 'petr@mail.ru' },
      ],
    });
    expect(contact?.fields).not.toHaveProperty('note');
    expect(prepare(['organizationName', 'ООО «Ромашка» 84951234567']).contact).toMatchObject({
      fields: { organizationName: 'Ромашка', legalForm: 'ООО' },
      points: [{ type: 'phone', value: '+74951234567' }],
    });
  });

  it('makes a person of a whole name in a column of organizations, of a company an organization', () => {
    expect(prepare(['organizationName', 'Иванов Иван Иванович']).contact?.kind).toBe('person');
    expect(prepare(['organizationName', 'Иван да Марья']).contact).toMatchObject({
      kind: 'organization',
      fields: { organizationName: 'Иван да Марья' },
    });
  });

  it('makes an organization of a name beside a legal form in its own column', () => {
    for (const heading of ['organizationName', 'fullName']) {
      expect(prepare([heading, 'Аксёнова Юлия Тимофеевна'], ['legalForm', 'ИП']).contact).toMatchObject({
        kind: 'organization',
        fields: { organizationName: 'Аксёнова Юлия Тимофеевна', legalForm: 'ИП' },
      });
    }
    const form = 'Общество с ограниченной ответственностью';
    expect(prepare(['organizationName', 'СТРОЙ'], ['legalForm', form]).contact?.fields).toEqual({
      organizationName: 'Строй',
      legalForm: 'ООО',
    });
    expect(prepare(['fullName', 'Иванов Иван Иванович'], ['legalForm', 'физ. лицо']).contact?.kind).toBe(
      'person',
    );
  });

  it('adds nothing of a whole name that only repeats the columns beside it', () => {
    const cells: Cell[] = [
      ['organizationName', 'Строй'],
      ['legalForm', 'ООО'],
    ];
    expect(prepare(['fullName', 'ООО «Строй»'], ...cells).contact).toEqual(prepare(...cells).contact);
    const person: Cell[] = [...cells, ['kind', 'Человек']];
    expect(prepare(['fullName', 'ООО «Строй»'], ...person).contact).toEqual(prepare(...person).contact);
  });

  it('takes no sole proprietor’s ИП for initials', () => {
    expect(
      prepareContact('person', toEntries([['fullName', 'ИП Иванов И.И.']]), today).contact,
    ).toMatchObject({
      kind: 'person',
      fields: {
        lastName: 'Иванов',
        firstName: 'И.',
        middleName: 'И.',
        legalForm: 'ИП',
        organizationName: 'Иванов И.И.',
      },
    });
    expect(prepare(['lastName', 'ИП Иванов И.И.']).contact).toMatchObject({
      kind: 'organization',
      fields: { organizationName: 'Иванов И.И.', legalForm: 'ИП' },
    });
    expect(prepare(['contactPersons', 'ИП Иванов И.И.'], ['phones', '89161234567']).contact).toMatchObject({
      fields: { lastName: 'Иванов' },
    });
  });

  it('takes a person beside a company for who works there, unless the row is the company’s own', () => {
    expect(prepare(['organizationName', 'ООО Ромашка'], ['fullName', 'Иванов Иван']).contact).toMatchObject({
      kind: 'person',
      fields: { lastName: 'Иванов', organizationName: 'Ромашка' },
    });
    expect(
      prepare(['organizationName', 'ООО Ромашка'], ['fullName', 'Иванов Иван'], ['inn', '7707083893'])
        .contact,
    ).toMatchObject({ kind: 'organization', fields: { contactPersons: 'Иванов Иван' } });
  });

  it('takes a whole name out of the column «Имя»', () => {
    expect(prepare(['firstName', 'Иванов Иван']).contact?.fields).toMatchObject({
      lastName: 'Иванов',
      firstName: 'Иван',
    });
    expect(prepare(['firstName', 'Анна Мария'], ['lastName', 'Шмидт']).contact?.fields).toMatchObject({
      firstName: 'Анна Мария',
    });
  });

  it('parts first names and patronymics that stand in one column beside the family name', () => {
    for (const [text, firstName, middleName] of [
      ['Анна Петровна', 'Анна', 'Петровна'],
      ['А.П.', 'А.', 'П.'],
      ['Анна', 'Анна', undefined],
      ['Анна Мария', 'Анна Мария', undefined],
    ] as const) {
      const { contact } = prepare(['lastName', 'Иванова'], ['firstName', text]);
      expect([contact?.fields['firstName'], contact?.fields['middleName']]).toEqual([firstName, middleName]);
    }
  });

  it('takes an unsure name beside the ИНН of a firm for the name of the firm', () => {
    expect(prepare(['fullName', 'Урал Групп'], ['inn', '7707083893']).contact).toMatchObject({
      kind: 'organization',
      fields: { organizationName: 'Урал Групп' },
    });
    expect(prepare(['fullName', 'Иванов Иван Иванович'], ['inn', '7707083893']).contact).toMatchObject({
      fields: { lastName: 'Иванов' },
    });
  });

  it('knows a contact by its phone alone, and none by a note or an address', () => {
    expect(prepare(['phones', 89_161_234_567]).contact).toMatchObject({ kind: 'person', fields: {} });
    expect(prepare(['fullName', '8 916 123-45-67']).contact?.points).toMatchObject([
      { value: '+79161234567' },
    ]);
    expect(prepare(['note', 'итого']).contact).toBeNull();
    expect(prepare(['addresses', 'Москва'], ['openingTotal', 100]).contact).toBeNull();
    expect(prepare(['phones', '12']).contact).toBeNull();
    expect(prepare(['fullName', '-'], ['organizationName', 'не указано']).contact).toBeNull();
  });

  it('obeys the kind that was chosen or stands in the row', () => {
    expect(
      prepareContact('organization', toEntries([['organizationName', 'Иванов Иван Иванович']]), today)
        .contact,
    ).toMatchObject({
      kind: 'organization',
      fields: { organizationName: 'Иванов Иван Иванович' },
    });
    expect(prepare(['kind', 'физ. лицо'], ['fullName', 'ИП Иванов']).contact?.kind).toBe('person');
  });

  it('adds up points, tags and notes and keeps the first of other values', () => {
    const { contact } = prepare(
      ['lastName', 'Иванов'],
      ['phones', '89161234567', { pointKind: 'mobile' }],
      ['phones', '+7 916 123-45-67, 8 495 123-45-67'],
      ['note', 'а'],
      ['note', 'б'],
      ['position', 'директор'],
      ['position', 'мастер'],
    );
    expect(contact?.points.map(({ value, kind }) => [value, kind])).toEqual([
      ['+79161234567', 'mobile'],
      ['+74951234567', null],
    ]);
    expect(contact?.fields).toMatchObject({ note: 'а\nб', position: 'директор' });
  });

  it('joins the parts of an address, one address for each kind', () => {
    const { contact } = prepare(
      ['lastName', 'Иванов'],
      ['addresses', 'Мира, 5', { part: 'street', pointKind: 'home' }],
      ['addresses', 'Пермь', { part: 'city', pointKind: 'home' }],
      ['addresses', 'Казань', { part: 'city', pointKind: 'work' }],
    );
    expect(contact?.points.map(({ value, kind }) => [value, kind])).toEqual([
      ['Пермь, Мира, 5', 'home'],
      ['Казань', 'work'],
    ]);
  });

  it('reads the day of a consent as a consent given', () => {
    expect(prepare(['lastName', 'Иванов'], ['consent', '12.03.2024']).contact?.fields).toMatchObject({
      consent: 'given',
      consentAt: '2024-03-12',
    });
  });

  it('names the entry a problem belongs to', () => {
    expect(prepare(['lastName', 'Иванов'], ['phones', null], ['birthday', '31.02.1980']).problems).toEqual([
      { code: 'dateInvalid', value: '31.02.1980', entry: 2, field: 'birthday' },
    ]);
  });

  it('gives the same answer for a row whatever rows came before it', () => {
    const cell = fc.tuple(
      fc.constantFrom(
        'fullName',
        'phones',
        'emails',
        'note',
        'organizationName',
        'tags',
        'birthday',
        'addresses',
      ),
      fc.oneof(
        fc.constantFrom('Иванов Иван', 'ООО Ромашка', '89161234567', 'a@b.ru', '01.02.1980', ''),
        fc.string(),
      ),
    );
    const row = fc.array(cell, { maxLength: 5 });
    fc.assert(
      fc.property(row, row, (one, two) => {
        const alone = JSON.stringify(prepareContact('auto', toEntries(two), today));
        prepareContact('auto', toEntries(one), today);
        expect(JSON.stringify(prepareContact('auto', toEntries(two), today))).toBe(alone);
      }),
    );
  });
});
