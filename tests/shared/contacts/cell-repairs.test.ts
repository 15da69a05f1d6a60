import { describe, expect, it } from 'vitest';
import type { CellRepairs } from '../../../src-shared/contacts/cell-repairs.ts';
import { contactFields } from '../../../src-shared/contacts/contact-fields.ts';
import { prepareContact } from '../../../src-shared/contacts/prepare-contact.ts';
import type { PreparedContact } from '../../../src-shared/contacts/prepared-contact.ts';

function prepare(values: Readonly<Record<string, string | number>>, repairs?: CellRepairs): PreparedContact {
  const entries = contactFields
    .filter(({ id }) => values[id] !== undefined)
    .map((field) => ({ field, raw: values[field.id] ?? null }));
  const { contact } = prepareContact('auto', entries, '2026-11-22', repairs);
  if (contact === null) throw new Error('nobody');
  return contact;
}

describe('prepareContact with repairs', () => {
  it('writes names properly, or leaves their letters and the order of their words', () => {
    expect(prepare({ fullName: 'АННА ИВАНОВА' }).fields).toMatchObject({
      lastName: 'Иванова',
      firstName: 'Анна',
    });
    expect(prepare({ fullName: 'АННА ИВАНОВА' }, { keepNames: true }).fields).toMatchObject({
      lastName: 'АННА',
      firstName: 'ИВАНОВА',
    });
    expect(prepare({ lastName: 'ИВАНОВА' }).fields['lastName']).toBe('Иванова');
    expect(prepare({ lastName: 'ИВАНОВА' }, { keepNames: true }).fields['lastName']).toBe('ИВАНОВА');
    expect(prepare({ fullName: 'ООО «Ромашка»' }, { keepNames: true }).kind).toBe('organization');
  });

  it('brings phones to one form, or keeps the whole cell as a text that is no key', () => {
    const cell = '8 916 123-45-67, 89161234568';
    expect(prepare({ phones: cell }).points.map(({ value, valid }) => [value, valid])).toEqual([
      ['+79161234567', true],
      ['+79161234568', true],
    ]);
    const kept = prepare({ phones: cell }, { keepPhones: true }).points;
    expect(kept.map(({ value, valid }) => [value, valid])).toEqual([[cell, false]]);
    expect(prepare({ phones: 89_161_234_567 }, { keepPhones: true }).points[0]?.value).toBe('89161234567');
    expect(prepare({ fullName: 'Анна', phones: '-' }, { keepPhones: true }).points).toEqual([]);
  });

  it('mends addresses of mail only when asked to', () => {
    const { points } = prepare({ emails: 'anna@yandex,ru' }, { mendEmails: true });
    expect(points.map(({ value, valid }) => [value, valid])).toEqual([['anna@yandex.ru', true]]);
    expect(() => prepare({ emails: 'anna@yandex,ru' })).toThrow('nobody');
  });
});
