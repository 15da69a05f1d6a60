import { describe, expect, it } from 'vitest';
import { prepareMixedPoints } from '../../../src-shared/contacts/prepare-mixed-points.ts';

function read(cell: string): string[] {
  const { points } = prepareMixedPoints(cell, { today: '2026-11-22' });
  return points.map(({ type, value, valid }) => `${type} ${value}${valid ? '' : ' ?'}`);
}

describe('prepareMixedPoints', () => {
  it.each([
    ['8 916 123-45-67, anna@mail.ru', ['phone +79161234567', 'email anna@mail.ru']],
    [
      'anna@mail.ru; +7 (495) 123-45-67; @anna_orlova',
      ['phone +74951234567', 'email anna@mail.ru', 'messenger @anna_orlova'],
    ],
    [
      'тел. 89161234567 e-mail: anna@mail.ru сайт: example.ru',
      ['phone +79161234567', 'email anna@mail.ru', 'site example.ru'],
    ],
    ['t.me/anna_orlova 89161234567', ['phone +79161234567', 'messenger @anna_orlova']],
    [
      '89161234567\n89161234568\nwhatsapp: 89161234569',
      ['phone +79161234567', 'phone +79161234568', 'messenger +79161234569'],
    ],
    ['anna@mail.ru, petr@mail.ru', ['email anna@mail.ru', 'email petr@mail.ru']],
    ['https://vk.com/anna.orlova', ['messenger vk.com/anna.orlova']],
  ])('sorts «%s»', (cell, expected) => {
    expect(read(cell)).toEqual(expected);
  });

  it('keeps what it cannot read', () => {
    expect(read('спросить у Анны')).toEqual(['phone спросить у Анны ?']);
    expect(read('')).toEqual([]);
  });
});
