import { describe, expect, it } from 'vitest';
import { checkCard } from '../../../src-main/duplicates/check-card.ts';
import { tellApart } from '../../../src-main/duplicates/told-apart.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { buildPreparedContact, buildPreparedPoint } from '../../support/build-prepared-contact.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { writeContacts } from '../../support/write-contacts.ts';

const at = new Date('2026-05-02T10:00:00Z');

function createBase() {
  const db = createTestDatabase();
  const phone = buildPreparedPoint({ type: 'phone', value: '+79161234567' });
  const email = buildPreparedPoint({ type: 'email', value: 'zabol@mail.ru' });
  writeContacts(db, [
    buildPreparedContact({
      fields: { lastName: 'Заболоцкий', firstName: 'Александр', birthday: '1980-05-12' },
      points: [phone, email],
    }),
    buildPreparedContact({ fields: { lastName: 'Субботина', firstName: 'Вера' }, points: [phone] }),
  ]);
  return db;
}

describe('checkCard', () => {
  it('finds whom a form repeats by phone, mailbox or name, however they are typed', () => {
    const db = createBase();
    const phones = [{ type: 'phone' as const, value: '8 (916) 123-45-67' }];
    const emails = [{ type: 'email' as const, value: 'Zabol@mail.ru' }];
    const find = (
      fields: Record<string, string>,
      points: readonly { type: 'phone' | 'email'; value: string }[],
    ) => checkCard(db, 'person', { fields, points: [...points] }, null, at).map(({ id }) => id);
    expect(find({ lastName: 'Заболоцкий', firstName: 'Саша' }, phones)).toEqual([1]);
    expect(find({ lastName: 'Забалоцкий', firstName: 'Александр' }, emails)).toEqual([1]);
    expect(find({ lastName: 'Заболоцкий', firstName: 'Александр', birthday: '12.05.1980' }, [])).toEqual([1]);
    expect(find({ lastName: 'Орлов', firstName: 'Иван' }, [])).toEqual([]);
  });

  it('tells why, and says nothing of the card itself, of those told apart and of a form that is not ready', () => {
    const db = createBase();
    const values = {
      fields: { lastName: 'Заболоцкий', firstName: 'Александр' },
      points: [{ type: 'phone' as const, value: '+79161234567' }],
    };
    const [twin] = checkCard(db, 'person', values, null, at);
    expect(twin).toMatchObject({ id: 1, lane: 'safe', phones: ['+79161234567'] });
    expect(twin?.reasons[0]).toMatchObject({ field: 'phone', agreement: 'same' });
    expect(checkCard(db, 'person', values, 1, at)).toEqual([]);
    runOperation(db, { kind: 'distinct', params: {}, at }, () => tellApart(db, [1, 2], at));
    expect(checkCard(db, 'person', values, 2, at)).toEqual([]);
    expect(checkCard(db, 'person', { fields: { birthday: 'когда-то' } }, null, at)).toEqual([]);
  });

  it('finds the person who trades under a form, and the trader whom a person repeats', () => {
    const db = createBase();
    const person = { lastName: 'Шаповалов', firstName: 'Егор', middleName: 'Львович' };
    const phone = buildPreparedPoint({ type: 'phone', value: '+79035556677' });
    writeContacts(db, [
      buildPreparedContact({ fields: person, points: [phone] }),
      buildPreparedContact({
        kind: 'organization',
        fields: { organizationName: 'Зимина А. П.', legalForm: 'ИП', inn: '500100732259' },
      }),
    ]);
    const points = [{ type: 'phone' as const, value: '8 903 555-66-77' }];
    const find = (kind: 'person' | 'organization', fields: Record<string, string>) =>
      checkCard(db, kind, { fields, points }, null, at).map(({ id, lane }) => [id, lane]);
    expect(find('organization', { organizationName: 'ИП Шаповалов Е. Л.' })).toEqual([[3, 'review']]);
    expect(find('person', { lastName: 'Зимина', firstName: 'Анна', inn: '500100732259' })).toEqual([
      [4, 'safe'],
    ]);
  });

  it('finds by the birthday whom neither a number nor the family name brings', () => {
    const db = createBase();
    const find = (fields: Record<string, string>) =>
      checkCard(db, 'person', { fields }, null, at).map(({ id }) => id);
    expect(find({ lastName: 'Аболоцкий', firstName: 'Александр', birthday: '12.05.1980' })).toEqual([1]);
    expect(find({ lastName: 'Заболоцкий', firstName: 'Саша', birthday: '12.05' })).toEqual([1]);
    expect(find({ lastName: 'Аболоцкий', firstName: 'Александр', birthday: '13.06.1980' })).toEqual([]);
  });
});
