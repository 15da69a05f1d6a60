import { describe, expect, it } from 'vitest';
import { mendEmails } from '../../../src-shared/emails/mend-emails.ts';
import { parseEmails } from '../../../src-shared/emails/parse-emails.ts';

describe('mendEmails', () => {
  it.each([
    ['ivan@gmail.con', 'ivan@gmail.com'],
    ['ivan@yandex,ru', 'ivan@yandex.ru'],
    ['ivan@yandex, ru', 'ivan@yandex.ru'],
    ['ivan@mail.ry', 'ivan@mail.ru'],
    ['Ivan@Gmial.com', 'Ivan@gmail.com'],
    ['ivan@mailru', 'ivan@mail.ru'],
    ['ivan@mail..ru', 'ivan@mail.ru'],
    ['ivan@.mail.ru', 'ivan@mail.ru'],
    ['ivan @ mail.ru', 'ivan@mail.ru'],
    ['ivan@@mail.ru', 'ivan@mail.ru'],
    ['ivan@mail.r', 'ivan@mail.ru'],
    ['ivаn@mаil.ru', 'ivan@mail.ru'],
    ['ivan@mail.ру', 'ivan@mail.ru'],
    ['office@stroy.con', 'office@stroy.com'],
    ['a@gmail.con; b@mail.ry', 'a@gmail.com; b@mail.ru'],
    ['Анна <anna@yandx.ru>, b@mail.ru', 'Анна <anna@yandex.ru>, b@mail.ru'],
  ])('mends %s', (cell, mended) => {
    expect(mendEmails(cell)).toBe(mended);
    expect(parseEmails(mended).every(({ valid }) => valid)).toBe(true);
  });

  it.each([
    'ivan@mail.ru',
    'ivan@mail.com',
    'ivan@list.com',
    'ivan@nail.ru',
    'ivan@company.co',
    'почта@пример.рф',
    'info@строй.рф',
    'иван@mail.ru',
    'a@mail.ru,b@mail.ru',
    'a@mail.ru, com@b.ru',
    'нет почты',
    'anna@пример.com',
    '@anna',
    'ivan@',
  ])('leaves %s as it is', (cell) => {
    expect(mendEmails(cell)).toBe(cell);
  });

  it('changes nothing a second time', () => {
    for (const cell of ['ivan@gmail.con', 'ivan@yandex,ru', 'ivаn@mаil.ry']) {
      expect(mendEmails(mendEmails(cell))).toBe(mendEmails(cell));
    }
  });
});
