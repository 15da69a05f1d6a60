import { describe, expect, it } from 'vitest';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { updateContact, trashContacts } from '../../../src-main/contacts/contact-commands.ts';
import { describeDuplicates } from '../../../src-main/duplicates/duplicate-state.ts';
import { explainPairs, listWaitingPairs } from '../../../src-main/duplicates/pair-store.ts';
import { scanDuplicates } from '../../../src-main/duplicates/scan-duplicates.ts';
import { tellApart } from '../../../src-main/duplicates/told-apart.ts';
import { listWaitingClusters } from '../../../src-main/duplicates/waiting-clusters.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import type { PreparedContact } from '../../../src-shared/contacts/prepared-contact.ts';
import { buildPreparedContact, buildPreparedPoint } from '../../support/build-prepared-contact.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { writeContacts } from '../../support/write-contacts.ts';

const at = new Date('2026-05-02T10:00:00Z');
const job = { progress: () => undefined, signal: new AbortController().signal };

function person(lastName: string, firstName: string, phone: string): PreparedContact {
  return buildPreparedContact({
    fields: { lastName, firstName },
    points: [buildPreparedPoint({ type: 'phone', value: phone })],
  });
}

function scan(db: BaseDatabase, full = false) {
  return scanDuplicates({ db, now: () => at }, full, job);
}

function listLanes(db: BaseDatabase): string[] {
  return listWaitingClusters(db).map(({ key, lane }) => `${lane} ${key}`);
}

const family = [
  person('Заболоцкий', 'Пётр', '+79161234567'),
  person('Заболоцкий', 'Петр', '+79161234567'),
  person('Заболоцкая', 'Анна', '+79161234567'),
  person('Субботина', 'Вера', '+79031112233'),
];

function born(lastName: string): PreparedContact {
  return buildPreparedContact({ fields: { lastName, firstName: 'Алевтина', birthday: '1980-05-12' } });
}

function living(lastName: string): PreparedContact {
  return buildPreparedContact({
    fields: { lastName, firstName: lastName },
    points: [buildPreparedPoint({ type: 'address', value: 'г. Тверь, ул. Мира, д. 5, кв. 2' })],
  });
}

function change(db: BaseDatabase, write: () => void): void {
  runOperation(db, { kind: 'edit', params: {}, at }, write);
}

describe('scanDuplicates', () => {
  it('keeps twins and families with reasons, and says what waits', async () => {
    const db = createTestDatabase();
    writeContacts(db, family);
    expect(await scan(db)).toMatchObject({ pairs: 3, byLane: { safe: 1, review: 0, family: 1 } });
    expect(listLanes(db)).toEqual(['safe 1-2', 'family family:1-2-3']);
    const [twins] = explainPairs(db, listWaitingPairs(db));
    expect(twins?.reasons).toEqual([
      { field: 'phone', agreement: 'same', values: ['+79161234567', '+79161234567'] },
      { field: 'name', agreement: 'spelling', values: ['Заболоцкий Пётр', 'Заболоцкий Петр'] },
    ]);
    expect(describeDuplicates(db, at)).toMatchObject({ touchedSince: 0, byLane: { safe: 1, family: 1 } });
  });

  it('leaves out those told apart and those in the trash, at once and in every later scan', async () => {
    const db = createTestDatabase();
    writeContacts(db, family);
    await scan(db);
    runOperation(db, { kind: 'distinct', params: {}, at }, () => tellApart(db, [2, 1], at));
    change(db, () => trashContacts(db, [3], at.toISOString()));
    expect(listLanes(db)).toEqual([]);
    expect(describeDuplicates(db, at).decidedToday).toEqual({ merged: 0, distinct: 1 });
    await scan(db, true);
    expect(listLanes(db)).toEqual([]);
  });

  it('looks again only at what was touched since, with the same outcome as a whole scan', async () => {
    const db = createTestDatabase();
    writeContacts(db, family);
    await scan(db);
    change(db, () => updateContact(db, 4, { fields: { lastName: 'Заболоцкий', firstName: 'П.' } }, at));
    writeContacts(db, [person('Субботина', 'Вера', '+79031112233')]);
    change(db, () => updateContact(db, 2, { fields: { firstName: 'Вера' } }, at));
    expect(describeDuplicates(db, at).touchedSince).toBe(3);
    await scan(db);
    const again = listLanes(db);
    expect(describeDuplicates(db, at).touchedSince).toBe(0);
    await scan(db, true);
    expect(again.toSorted()).toEqual(listLanes(db).toSorted());
  });

  it('brings in at once those who share nothing but a birthday or an address', async () => {
    const db = createTestDatabase();
    writeContacts(db, [born('Заболоцкая'), living('Орлов'), ...family]);
    await scan(db);
    const before = listLanes(db);
    writeContacts(db, [born('Аболоцкая'), living('Лисицын')]);
    await scan(db);
    const looked = listLanes(db);
    expect(looked.length).toBe(before.length + 2);
    await scan(db, true);
    expect(listLanes(db).toSorted()).toEqual(looked.toSorted());
  });

  it('takes no pair for safe whose cards differ in what was not compared, or were edited since', async () => {
    const db = createTestDatabase();
    const [first, second] = writeContacts(db, family);
    await scan(db);
    change(db, () => updateContact(db, first ?? 0, { fields: { position: 'мастер' } }, at));
    expect(listLanes(db)[0]).toBe('review 1-2');
    await scan(db);
    expect(listLanes(db)[0]).toBe('safe 1-2');
    change(db, () => updateContact(db, second ?? 0, { fields: { position: 'директор' } }, at));
    await scan(db, true);
    expect(listLanes(db)[0]).toBe('review 1-2');
  });

  it('leaves the last scan as it was when it is called off', async () => {
    const db = createTestDatabase();
    writeContacts(db, family);
    await scan(db);
    const before = listLanes(db);
    const calledOff = { ...job, signal: AbortSignal.abort() };
    await expect(scanDuplicates({ db, now: () => at }, true, calledOff)).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(listLanes(db)).toEqual(before);
    expect(describeDuplicates(db, at).scannedAt).toBe(at.toISOString());
  });
});
