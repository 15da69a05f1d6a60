import { describe, expect, it } from 'vitest';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { getContactCard } from '../../../src-main/contacts/contact-card-query.ts';
import { hashTables } from '../../../src-main/journal/hash-tables.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import { proposeMerge } from '../../../src-main/merges/propose-merge.ts';
import { runMerge } from '../../../src-main/merges/run-merge.ts';
import { buildPreparedContact, buildPreparedPoint } from '../../support/build-prepared-contact.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { writeContacts } from '../../support/write-contacts.ts';

const at = new Date('2026-05-01T10:00:00Z');
const person = 1;
const trader = 2;

function createBase(): BaseDatabase {
  const db = createTestDatabase();
  const phone = buildPreparedPoint({ type: 'phone', value: '+79161234567' });
  writeContacts(db, [
    buildPreparedContact({
      fields: { lastName: 'Иванов', firstName: 'Иван', middleName: 'Иванович', birthday: '1980-05-12' },
      points: [phone, buildPreparedPoint({ type: 'email', value: 'ivanov@mail.ru' })],
    }),
    buildPreparedContact({
      kind: 'organization',
      fields: { organizationName: 'Иванов И. И.', legalForm: 'ИП', inn: '500100732259', activity: 'Стройка' },
      points: [phone],
    }),
  ]);
  return db;
}

const everything = {
  lastName: 'Иванов',
  firstName: 'Иван',
  middleName: 'Иванович',
  birthday: '1980-05-12',
  organizationName: 'Иванов И. И.',
  legalForm: 'ИП',
  inn: '500100732259',
  activity: 'Стройка',
  phones: ['+79161234567'],
  emails: ['ivanov@mail.ru'],
};

describe('runMerge, of a person and a sole trader', () => {
  it.each([
    [person, 'person', 'Иванов Иван Иванович'],
    [trader, 'organization', 'ИП Иванов И. И.'],
  ])(
    'keeps all that both say, and the kind and the name of card %i that stays',
    async (survivorId, kind, name) => {
      const db = createBase();
      const before = hashTables(db.sqlite);
      const contactIds = [person, trader];
      const proposal = proposeMerge(db, contactIds, survivorId);
      expect(proposal.fields.find(({ fieldId }) => fieldId === 'kind')).toMatchObject({
        value: kind,
        chosenFrom: survivorId,
        why: 'survivor',
        locked: false,
      });
      const { operationId } = runMerge(db, { contactIds, survivorId, choices: [] }, at);
      expect(getContactCard(db, survivorId)).toMatchObject({ kind, name, fields: everything });
      await undoOperation(db, operationId, { at });
      expect(hashTables(db.sqlite)).toEqual(before);
    },
  );

  it('lets the owner choose the other kind, and with it the name', async () => {
    const db = createBase();
    const before = hashTables(db.sqlite);
    const order = { contactIds: [person, trader], survivorId: person };
    const choices = [{ fieldId: 'kind', contactId: trader }];
    const { operationId } = runMerge(db, { ...order, choices }, at);
    expect(getContactCard(db, person)).toMatchObject({
      kind: 'organization',
      name: 'ИП Иванов И. И.',
      fields: everything,
    });
    await undoOperation(db, operationId, { at });
    expect(hashTables(db.sqlite)).toEqual(before);
  });
});
