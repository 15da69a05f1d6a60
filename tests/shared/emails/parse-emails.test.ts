import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import validator from 'validator';
import { isValidEmail, parseEmails } from '../../../src-shared/emails/parse-emails.ts';

describe('parseEmails', () => {
  it.each([
    ['VYACHE@YANDEX.RU', ['vyache@yandex.ru']],
    ['ivan@mail.ru; petr@ya.ru', ['ivan@mail.ru', 'petr@ya.ru']],
    ['ivan@mail.ru petr@ya.ru', ['ivan@mail.ru', 'petr@ya.ru']],
    ['a@b.ru ::: c@d.ru', ['a@b.ru', 'c@d.ru']],
    ['mailto:a@b.ru.', ['a@b.ru']],
    ['Иван <ivan@почта.рф>', ['ivan@почта.рф']],
    ['info@xn--80a1acny.xn--p1ai', ['info@xn--80a1acny.xn--p1ai']],
    ['ivan@mail.ru, IVAN@mail.ru', ['ivan@mail.ru']],
  ])('reads %s', (cell, expected) => {
    expect(parseEmails(cell).map(({ value, valid }) => [value, valid])).toEqual(
      expected.map((value) => [value, true]),
    );
  });

  it.each(['ivan@mail,ru', 'ivan.@mail.ru', 'a..b@c.ru', 'ivan mail.ru', 'ivan@localhost'])(
    'keeps %s as shown, not valid',
    (cell) => {
      expect(parseEmails(cell)).toMatchObject([{ value: cell, valid: false }]);
    },
  );

  it.each(['', '-', 'нет'])('finds nothing in «%s»', (cell) => {
    expect(parseEmails(cell)).toEqual([]);
  });

  it('says what the validator says of every address', () => {
    const part = fc.stringMatching(/^[a-z0-9._-]{1,12}$/u);
    fc.assert(
      fc.property(part, part, fc.constantFrom('ru', 'com', 'r', 'xn--p1ai', 'a1'), (local, domain, zone) => {
        const email = `${local}@${domain}.${zone}`;
        expect(isValidEmail(email)).toBe(validator.isEmail(email));
      }),
      { numRuns: 5000 },
    );
  });
});
