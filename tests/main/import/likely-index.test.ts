import { describe, expect, it } from 'vitest';
import { createContactIndex } from '../../../src-main/import/contact-index.ts';
import { readContactKeys, type ContactKeys } from '../../../src-main/import/row-keys.ts';
import { buildPreparedContact, buildPreparedPoint } from '../../support/build-prepared-contact.ts';

type Person = readonly [name: string, phone?: string, more?: Readonly<Record<string, string>>];

function keysOf([name, phone, { email, ...fields } = {}]: Person): ContactKeys {
  const [lastName = '', firstName = '', middleName = ''] = name.split(' ');
  const points = [
    ...(phone === undefined || phone === '' ? [] : [buildPreparedPoint({ type: 'phone', value: phone })]),
    ...(email === undefined ? [] : [buildPreparedPoint({ type: 'email', value: email })]),
  ];
  return readContactKeys(
    buildPreparedContact({ fields: { lastName, firstName, middleName, ...fields }, points }),
  );
}

const isFound = (found: readonly { id: number }[]): boolean => found.some(({ id }) => id === 1);

/** How two people stand to one another, whichever comes first. */
function judge(one: Person, other: Person, others: readonly Person[] = []): string {
  const answers = [
    [one, other],
    [other, one],
  ].map(([known, row]) => {
    const index = createContactIndex();
    for (const [place, person] of others.entries()) index.add(place + 10, keysOf(person), place);
    if (known === undefined || row === undefined) return 'nothing';
    index.add(1, keysOf(known), -1);
    if (isFound(index.find(keysOf(row), 'auto'))) return 'sure';
    return isFound(index.findLikely(keysOf(row), 'auto')) ? 'likely' : 'strangers';
  });
  expect(answers[0]).toBe(answers[1]);
  return answers[0] ?? '';
}

const phone = '+79161234567';
const another = '+79267654321';

describe('findLikely', () => {
  it.each<[string, Person, Person, string]>([
    [
      'a slip in the family name',
      ['Анисимов Тимофей Ильич', phone],
      ['Анисмов Тимофей Ильич', phone],
      'likely',
    ],
    ['a slip beside initials', ['Анисимов Тимофей Ильич', phone], ['Анисмов Т И', phone], 'likely'],
    [
      'a slip on another phone',
      ['Анисимов Тимофей Ильич', phone],
      ['Анисмов Тимофей Ильич', another],
      'strangers',
    ],
    [
      'a family name changed',
      ['Субботина Вера Ильинична', phone],
      ['Орлова Вера Ильинична', phone],
      'likely',
    ],
    ['a man of another name', ['Субботин Олег Ильич', phone], ['Орлов Олег Ильич', phone], 'strangers'],
    ['a short first name', ['Орлова Екатерина', phone], ['Орлова Катя', phone], 'likely'],
    ['Latin letters', ['Щербаков Сергей', phone], ['Shcherbakov Sergey', phone], 'likely'],
    ['a daughter', ['Орлова Мария', phone], ['Орлова Марина', phone], 'strangers'],
    ['husband and wife', ['Орлов Женя', phone], ['Орлова Женя', phone], 'strangers'],
    ['father and son', ['Орлов Иван Петрович', phone], ['Орлов Иван Иванович', phone], 'strangers'],
    ['a brother', ['Орлов Иван', phone], ['Орлов Олег', phone], 'strangers'],
    [
      'a slip and a day of birth',
      ['Анисимов Тимофей', phone, { birthday: '1980-05-01' }],
      ['Анисмов Тимофей', another, { birthday: '1980-05-01' }],
      'likely',
    ],
    [
      'a slip in the phone',
      ['Орлова Вера Ильинична', phone],
      ['Орлова Вера Ильинична', '+79161234576'],
      'likely',
    ],
    ['namesakes', ['Орлова Вера Ильинична', phone], ['Орлова Вера Ильинична', another], 'strangers'],
    [
      'one name, two days of birth',
      ['Орлов Иван', phone, { birthday: '1950-05-01' }],
      ['Орлов Иван', phone, { birthday: '1980-05-01' }],
      'strangers',
    ],
    [
      'a day of birth mistyped',
      ['Орлов Иван Ильич', phone, { birthday: '1980-05-01' }],
      ['Орлов Иван Ильич', phone, { birthday: '1980-06-01' }],
      'likely',
    ],
    [
      'two ИНН',
      ['Анисимов Тимофей', phone, { inn: '500100732259' }],
      ['Анисмов Тимофей', phone, { inn: '330500938709' }],
      'strangers',
    ],
  ])('judges %s', (_what, one, other, verdict) => {
    expect(judge(one, other)).toBe(verdict);
  });

  it("takes no colleagues on an office's number for one woman", () => {
    const office: Person[] = [
      ['Иванова Ольга', phone],
      ['Петрова Инна', phone],
      ['Сидорова Анна', phone],
    ];
    expect(judge(['Орлова Вера', phone], ['Зайцева Вера', phone], office)).toBe('strangers');
    expect(judge(['Орлова Вера', '+74951234567'], ['Зайцева Вера', '+74951234567'])).toBe('strangers');
  });
});

const firm = (organizationName: string, fields: Readonly<Record<string, string>> = {}, mail = 'info@s.ru') =>
  readContactKeys(
    buildPreparedContact({
      kind: 'organization',
      fields: { organizationName, ...fields },
      points: [
        buildPreparedPoint({ type: 'phone', value: fields['phone'] ?? phone }),
        buildPreparedPoint({ type: 'email', value: mail }),
      ],
    }),
  );
const judgeFirms = (one: ContactKeys, other: ContactKeys): string => {
  const index = createContactIndex();
  index.add(1, one, -1);
  if (index.find(other, 'auto').length > 0) return 'sure';
  return index.findLikely(other, 'auto').length > 0 ? 'likely' : 'strangers';
};

describe('organizations', () => {
  it('need a distinctive word in common', () => {
    expect(judgeFirms(firm('Строй'), firm('Строй-Сервис'))).toBe('strangers');
    expect(judgeFirms(firm('Экозапад'), firm('Экзапад'))).toBe('likely');
    expect(judgeFirms(firm('Экозапад 1'), firm('Экозапад 2'))).toBe('strangers');
    expect(judgeFirms(firm('Строй', { inn: '7707083893' }), firm('Техно', { inn: '7707083893' }))).toBe(
      'sure',
    );
  });

  it('are not the same by an office mailbox alone when each has a phone', () => {
    expect(judgeFirms(firm('Мега', { inn: '7707083893' }), firm('Мега', { phone: another }))).toBe(
      'strangers',
    );
    expect(judgeFirms(firm('Мега', {}, 'a@s.ru'), firm('Мега', { phone: another }, 'a@s.ru'))).toBe('sure');
  });
});

describe('numbers of another base', () => {
  it('make no one card of two records, but do not hide that they are one client', () => {
    expect(
      judge(['Орлова Вера', phone, { externalId: '1' }], ['Орлова Вера', phone, { externalId: '2' }]),
    ).toBe('likely');
    expect(
      judge(['Орлова Вера', phone, { externalId: '1' }], ['Орлова Анна', phone, { externalId: '2' }]),
    ).toBe('strangers');
  });
});
