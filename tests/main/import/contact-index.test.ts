import { describe, expect, it } from 'vitest';
import { createContactIndex } from '../../../src-main/import/contact-index.ts';
import { readContactKeys, type ContactKeys } from '../../../src-main/import/row-keys.ts';
import type { MatchKey } from '../../../src-shared/import/import-decision.ts';
import { buildPreparedContact, buildPreparedPoint } from '../../support/build-prepared-contact.ts';

type Parts = Readonly<{ name?: string; phone?: string; email?: string; fields?: Record<string, string> }>;

function keysOf({ name = '', phone, email, fields = {} }: Parts): ContactKeys {
  const [lastName = '', firstName = '', middleName = ''] = name.split(' ');
  const points = [
    ...(phone === undefined ? [] : [buildPreparedPoint({ type: 'phone', value: phone })]),
    ...(email === undefined ? [] : [buildPreparedPoint({ type: 'email', value: email })]),
  ];
  return readContactKeys(
    buildPreparedContact({ fields: { lastName, firstName, middleName, ...fields }, points }),
  );
}

function organizationKeys(fields: Record<string, string>): ContactKeys {
  return readContactKeys(buildPreparedContact({ kind: 'organization', fields }));
}

function findIn(known: readonly ContactKeys[], sought: ContactKeys, match: MatchKey = 'auto'): number[] {
  const index = createContactIndex();
  for (const [place, keys] of known.entries()) index.add(place + 1, keys, -1);
  return index.find(sought, match).map(({ id }) => id);
}

const ivanov = keysOf({ name: 'Иванов Пётр Сергеевич', phone: '+79161234567', email: 'ivanov@mail.ru' });

describe('find', () => {
  it('knows a contact by its phone or e-mail when the name may be the same', () => {
    expect(findIn([ivanov], keysOf({ name: 'Иванов П', phone: '+79161234567' }))).toEqual([1]);
    expect(findIn([ivanov], keysOf({ name: 'Иванов', email: 'ivanov@mail.ru' }))).toEqual([1]);
    expect(findIn([ivanov], keysOf({ phone: '+79161234567' }))).toEqual([1]);
  });

  it('keeps a family apart that shares a phone', () => {
    expect(findIn([ivanov], keysOf({ name: 'Иванова Анна', phone: '+79161234567' }))).toEqual([]);
  });

  it('answers several contacts that a row might be, but prefers the one that is called exactly so', () => {
    const others = [
      ivanov,
      keysOf({ name: 'Иванов Павел Сергеевич', phone: '+79161234567' }),
      keysOf({ name: 'Иванов П', phone: '+79161234567' }),
    ];
    expect(findIn(others.slice(0, 2), keysOf({ name: 'Иванов П', phone: '+79161234567' }))).toEqual([1, 2]);
    expect(findIn(others, keysOf({ name: 'Иванов П', phone: '+79161234567' }))).toEqual([3]);
  });

  it('trusts an external id with a name that fits or something else in common, and no two different ones', () => {
    const known = [keysOf({ name: 'Иванов Пётр', phone: '+79161234567', fields: { externalId: 'А-1' } })];
    const stranger = { name: 'Сидоров Олег', fields: { externalId: 'А-1' } };
    expect(findIn(known, keysOf({ ...stranger, name: 'Иванв Пётр' }))).toEqual([1]);
    expect(findIn(known, keysOf({ ...stranger, phone: '+79161234567' }))).toEqual([1]);
    expect(findIn(known, keysOf(stranger))).toEqual([]);
    const other = { name: 'Иванов Пётр', phone: '+79161234567', fields: { externalId: 'А-2' } };
    expect(findIn(known, keysOf(other))).toEqual([]);
  });

  it('knows an organization by its ИНН under a longer name and tells branches by КПП', () => {
    const known = [organizationKeys({ organizationName: 'Мега', inn: '7707083893', kpp: '770701001' })];
    expect(findIn(known, organizationKeys({ organizationName: 'Мегаинвест', inn: '7707083893' }))).toEqual([
      1,
    ]);
    const branch = { organizationName: 'Мега', inn: '7707083893', kpp: '540743001' };
    expect(findIn(known, organizationKeys(branch))).toEqual([]);
  });

  it('knows people of one name and one full date of birth', () => {
    const known = [
      keysOf({ name: 'Филатова Ольга', phone: '+79235334287', fields: { birthday: '1953-06-28' } }),
    ];
    const moved = { name: 'Филатова Ольга', phone: '+79393158402', fields: { birthday: '1953-06-28' } };
    expect(findIn(known, keysOf(moved))).toEqual([1]);
    expect(findIn(known, keysOf({ ...moved, fields: { birthday: '--06-28' } }))).toEqual([]);
  });

  it('looks at the one key that the owner chose', () => {
    expect(findIn([ivanov], keysOf({ name: 'Иванов Пётр', email: 'ivanov@mail.ru' }), 'phone')).toEqual([]);
    expect(findIn([ivanov], keysOf({ name: 'Иванов Пётр', email: 'ivanov@mail.ru' }), 'email')).toEqual([1]);
    expect(findIn([ivanov], keysOf({ name: 'Иванов Пётр', phone: '+79161234567' }), 'none')).toEqual([]);
  });

  it('finds the namesake among thousands with one mailbox', () => {
    const crowd = Array.from({ length: 3000 }, (_, number) =>
      keysOf({ name: `Клиент Номер${number}`, email: 'нет@mail.ru' }),
    );
    expect(findIn(crowd, keysOf({ name: 'Клиент Номер2500', email: 'нет@mail.ru' }))).toEqual([2501]);
  });
});

describe('learn', () => {
  it('takes in a contact that another index holds, without mistaking it for one of its own', () => {
    const [trash, live] = [createContactIndex(), createContactIndex()];
    const gusevKeys = keysOf({ name: 'Гусев Глеб', phone: '+79034445566' });
    const buried = [keysOf({ name: 'Орлов Олег', phone: '+79031112233' }), gusevKeys].map((keys, place) =>
      trash.add(place + 10, keys, -1),
    );
    for (const [place, keys] of [ivanov, keysOf({ name: 'Сомов Пётр', phone: '+79057778899' })].entries()) {
      live.add(place + 1, keys, -1);
    }
    const [, gusev] = buried;
    if (gusev !== undefined) live.learn(gusev, gusevKeys);
    const likelyIds = (phone: string, name: string): number[] =>
      live.findLikely(keysOf({ name, phone }), 'auto').map(({ id }) => id);
    expect(likelyIds('+79034445567', 'Гусев Глеб')).toEqual([11]);
    expect(likelyIds('+79057778898', 'Сомов Пётр')).toEqual([2]);
  });
});
