import { describe, expect, it } from 'vitest';
import { addPoint, editPoint, removePoint } from '../../../src-renderer/contacts/points/point-changes.ts';
import { composePointLink } from '../../../src-renderer/contacts/points/point-link.ts';
import type { ContactPoint } from '../../../src-shared/contacts/contact-point.ts';

const phone: ContactPoint = {
  id: 1,
  type: 'phone',
  kind: 'work',
  service: null,
  value: '+74951234567',
  extension: '12',
  valid: true,
  primary: true,
  note: null,
};
const second: ContactPoint = { ...phone, id: 2, value: '+79161234567', extension: null, primary: false };
const email: ContactPoint = { ...phone, id: 3, type: 'email', value: 'a@b.ru', extension: null };
const points = [phone, second, email];

describe('editPoint', () => {
  it('sends every point of the type and none of the others', () => {
    const { points: sent } = editPoint(points, second, { kind: 'home' });
    expect(sent?.map(({ id, kind }) => [id, kind])).toEqual([
      [1, 'work'],
      [2, 'home'],
    ]);
  });

  it('keeps the extension of the numbers that were not typed anew', () => {
    const { points: sent } = editPoint(points, second, { value: '8 916 000-00-00' });
    expect(sent?.map(({ value }) => value)).toEqual(['+74951234567 доб. 12', '8 916 000-00-00']);
  });

  it('makes one point the primary and the others not', () => {
    const { points: sent } = editPoint(points, second, { primary: true });
    expect(sent?.map(({ primary }) => primary)).toEqual([false, true]);
  });
});

describe('removePoint', () => {
  it('leaves the others of the type', () => {
    expect(removePoint(points, phone).points?.map(({ id }) => id)).toEqual([2]);
  });

  it('empties the field when the last one goes', () => {
    expect(removePoint(points, email)).toEqual({ fields: { emails: [] } });
  });
});

describe('addPoint', () => {
  it('adds one after the others', () => {
    expect(addPoint(points, 'email', 'c@d.ru').points?.map(({ value }) => value)).toEqual([
      'a@b.ru',
      'c@d.ru',
    ]);
  });
});

describe('composePointLink', () => {
  it('makes links that may leave the program, and no others', () => {
    expect(composePointLink({ type: 'phone', value: '+74951234567' })).toBe('tel:+74951234567');
    expect(composePointLink({ type: 'phone', value: 'спросить Анну' })).toBeNull();
    expect(composePointLink({ type: 'email', value: 'a&b@c.ru' })).toBe('mailto:a%26b@c.ru');
    expect(composePointLink({ type: 'site', value: 'http://site.ru' })).toBe('https://site.ru');
    expect(composePointLink({ type: 'messenger', service: 'telegram', value: '@anna' })).toBe(
      'https://t.me/anna',
    );
    expect(composePointLink({ type: 'email', value: 'a@', valid: false })).toBeNull();
    expect(composePointLink({ type: 'address', value: 'Тверь' })).toBeNull();
  });
});
