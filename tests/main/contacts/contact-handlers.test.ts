import { beforeEach, describe, expect, it } from 'vitest';
import type { BaseContext } from '../../../src-main/base/base-context.ts';
import { contactHandlers } from '../../../src-main/contacts/contact-handlers.ts';
import { customFieldHandlers } from '../../../src-main/custom-fields/custom-field-handlers.ts';
import { interactionHandlers } from '../../../src-main/interactions/interaction-handlers.ts';
import type { ContactChanges } from '../../../src-shared/contacts/contact.ts';
import { AppError } from '../../../src-shared/contract/app-error.ts';
import { everything } from '../../../src-shared/filters/filter.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';

let context: BaseContext;
const now = new Date('2026-05-01T10:00:00Z');

function listOperations(): unknown[] {
  return context.db.sqlite.prepare('SELECT kind, params FROM operations ORDER BY id').raw().all();
}
const create = (changes: ContactChanges, kind: 'person' | 'organization' = 'person') =>
  contactHandlers['contacts:create'](context, { kind, changes }).id;
const update = (id: number, changes: ContactChanges) =>
  contactHandlers['contacts:update'](context, { id, changes });
const createField = (label: string, kind: 'number' | 'yesNo' | 'money') =>
  `custom:${customFieldHandlers['custom-fields:create'](context, { label, kind, options: [] }).id}`;
const card = (id: number) => contactHandlers['contacts:card'](context, { id });

beforeEach(() => {
  // The handlers under test use the base and the clock alone.
  context = { db: createTestDatabase(), now: () => now } as unknown as BaseContext;
});

describe('contacts:create', () => {
  it('normalises what the form gives and keeps an unreadable phone as typed', () => {
    const id = create({
      fields: {
        lastName: 'иванов',
        firstName: 'пётр',
        budget: 12345,
        birthday: '1985-05-03',
        source: 'авито',
      },
      points: [
        { type: 'phone', value: '8 916 123-45-67', note: 'жена' },
        { type: 'phone', value: '12-34', primary: true },
        { type: 'email', value: 'Petr@Mail.RU' },
      ],
    });
    expect(card(id)).toMatchObject({
      name: 'Иванов Пётр',
      fields: { budget: 12345, birthday: '1985-05-03', source: 'Авито', gender: 'male' },
    });
    expect(card(id).points.map(({ value, valid, primary, note }) => [value, valid, primary, note])).toEqual([
      ['petr@mail.ru', true, true, null],
      ['12-34', false, true, null],
      ['+79161234567', true, false, 'жена'],
    ]);
    expect(listOperations()).toEqual([['create', '{"name":"Иванов Пётр"}']]);
  });

  it('refuses a contact without a name and a way to reach it', () => {
    expect(() => create({ fields: { note: 'кто-то' } })).toThrow(new AppError('nameRequired'));
    expect(listOperations()).toEqual([]);
  });

  it.each([
    ['birthday', '45.13.2020'],
    ['budget', 'много'],
    ['inn', '1234567890'],
    ['gender', 'дуб'],
  ])('refuses a wrong %s', (field, value) => {
    expect(() => create({ fields: { lastName: 'А', [field]: value } })).toThrow(
      new AppError('valueInvalid', { field }),
    );
  });

  it('refuses a field that there is not or that the program computes itself', () => {
    for (const field of ['nonsense', 'completeness', 'custom:5']) {
      expect(() => create({ fields: { lastName: 'А', [field]: 'x' } })).toThrow(
        new AppError('fieldUnknown', { field }),
      );
    }
  });
});

describe('contacts:update', () => {
  it('changes the named fields, empties those given as null and leaves the rest', () => {
    const id = create({ fields: { lastName: 'Иванова', firstName: 'Анна', note: 'х', tags: ['опт'] } });
    update(id, { fields: { lastName: 'Петрова', note: null, tags: ['vip', 'опт'] } });
    expect(card(id)).toMatchObject({
      name: 'Петрова Анна',
      fields: { note: null, tags: ['vip', 'опт'], gender: 'female' },
    });
  });

  it('takes a whole name and a legal form to pieces', () => {
    const id = create({ fields: { lastName: 'Иванова' } });
    update(id, { fields: { fullName: 'Сидорова Мария Петровна', organizationName: 'ООО «Строй»' } });
    expect(card(id).fields).toMatchObject({
      lastName: 'Сидорова',
      firstName: 'Мария',
      middleName: 'Петровна',
      organizationName: 'Строй',
      legalForm: 'ООО',
    });
  });

  it('replaces the points of the named types only; a null list empties its type', () => {
    const id = create({
      fields: { lastName: 'А' },
      points: [
        { type: 'phone', value: '89161234567' },
        { type: 'email', value: 'a@mail.ru' },
      ],
    });
    update(id, { points: [{ type: 'phone', value: '+7 495 111-22-33' }] });
    expect(card(id).fields).toMatchObject({ phones: ['+74951112233'], emails: ['a@mail.ru'] });
    update(id, { fields: { emails: null } });
    expect(card(id).fields).toMatchObject({ phones: ['+74951112233'], emails: [] });
  });

  it('does not override a gender that is there by the one a new name tells', () => {
    const id = create({ fields: { lastName: 'Иванова', firstName: 'Анна' } });
    update(id, { fields: { firstName: 'Пётр' } });
    expect(card(id).fields['gender']).toBe('female');
    update(id, { fields: { gender: 'male' } });
    expect(card(id).fields['gender']).toBe('male');
  });

  it('refuses a value that the own list lacks', () => {
    const { id: fieldId } = customFieldHandlers['custom-fields:create'](context, {
      label: 'Размер',
      kind: 'list',
      options: ['S', 'M'],
    });
    const field = `custom:${fieldId}`;
    const id = create({ fields: { lastName: 'А', [field]: 'm' } });
    expect(card(id).fields[field]).toBe('M');
    expect(() => update(id, { fields: { [field]: 'XL' } })).toThrow(new AppError('valueInvalid', { field }));
    expect(card(id).fields[field]).toBe('M');
  });

  it('keeps values of the own fields by their kind', () => {
    const [height, calls, debt] = [
      createField('Рост', 'number'),
      createField('Звонить', 'yesNo'),
      createField('Аванс', 'money'),
    ];
    const id = create({ fields: { lastName: 'А', [height]: 1.8, [calls]: false, [debt]: 12345 } });
    expect(card(id).fields).toMatchObject({ [height]: 1.8, [calls]: false, [debt]: 12345 });
    update(id, { fields: { [height]: null } });
    expect(card(id).fields).toMatchObject({ [height]: null, [calls]: false });
    expect(() => update(id, { fields: { [height]: 'высокий' } })).toThrow(
      new AppError('valueInvalid', { field: height }),
    );
  });
});

describe('contacts:trash and the rest', () => {
  it('moves to the trash and back, tags, and names each operation', () => {
    const ids = [create({ fields: { lastName: 'А' } }), create({ fields: { lastName: 'Б' } })];
    contactHandlers['contacts:add-tag'](context, { ids, tag: 'Опт' });
    contactHandlers['contacts:add-tag'](context, { ids, tag: 'опт' });
    contactHandlers['contacts:trash'](context, { ids: [1] });
    expect(card(1).deletedAt).toBe(now.toISOString());
    contactHandlers['contacts:restore'](context, { ids: [1] });
    expect(card(1)).toMatchObject({ deletedAt: null, fields: { tags: ['Опт'] } });
    expect(listOperations().slice(2)).toEqual([
      ['bulkEdit', '{"count":2,"tag":"Опт"}'],
      ['trash', '{"name":"А","count":1}'],
      ['restore', '{"name":"А","count":1}'],
    ]);
  });

  it('answers rows in the asked order with the asked fields, without those that are gone', () => {
    const [a, b] = [create({ fields: { lastName: 'А' } }), create({ fields: { lastName: 'Б' } })];
    const fields = ['name', 'lastName', 'phones', 'tags', 'completeness', 'importRow'];
    expect(contactHandlers['contacts:rows'](context, { ids: [b, 99, a], fields }).rows).toEqual(
      [
        { id: b, name: 'Б' },
        { id: a, name: 'А' },
      ].map(({ id, name }) => ({
        id,
        kind: 'person',
        name,
        cells: {
          name,
          lastName: name,
          phones: [],
          tags: [],
          completeness: expect.any(Number),
          importRow: null,
        },
      })),
    );
  });

  it('finds and counts over the same view', () => {
    create({ fields: { lastName: 'Ёлкина' } });
    const sort = { field: 'name', direction: 'asc' } as const;
    const view = { filter: everything, search: 'елк', sort, trash: false };
    expect([...contactHandlers['contacts:find'](context, { view, limit: 10 }).ids]).toEqual([1]);
    expect(contactHandlers['contacts:count'](context, { view })).toEqual({ total: 1 });
  });
});

describe('interactions', () => {
  it('keeps a timeline, newest first, that can be changed and cleared', () => {
    const contactId = create({ fields: { lastName: 'А' } });
    const call = {
      contactId,
      kind: 'call',
      direction: 'incoming',
      happenedAt: '2026-04-01T09:00:00.000Z',
      durationMinutes: 5,
      outcome: 'перезвонить',
      text: null,
    } as const;
    const { id } = interactionHandlers['interactions:add'](context, call);
    interactionHandlers['interactions:add'](context, { ...call, happenedAt: '2026-04-02T09:00:00.000Z' });
    interactionHandlers['interactions:update'](context, { ...call, id, outcome: 'договорились' });
    const list = () => interactionHandlers['interactions:list'](context, { contactId }).interactions;
    expect(list().map(({ outcome }) => outcome)).toEqual(['перезвонить', 'договорились']);
    interactionHandlers['interactions:remove'](context, { id });
    expect(list()).toHaveLength(1);
    expect(() => interactionHandlers['interactions:remove'](context, { id })).toThrow(
      new AppError('notFound'),
    );
    expect(listOperations().at(-1)).toEqual(['interaction', '{"act":"remove","name":"А"}']);
  });
});
