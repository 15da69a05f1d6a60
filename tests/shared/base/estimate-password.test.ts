import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimatePassword } from '../../../src-shared/base/estimate-password.ts';
import { commonPasswords } from '../../../src-shared/base/common-passwords.ts';
import { isPasswordWeak } from '../../../src-shared/base/check-password.ts';

const order = ['tooShort', 'common', 'weak', 'fair', 'good', 'strong'];

describe('estimatePassword', () => {
  it.each([
    ['корот', 'tooShort'],
    ['ааааааааа', 'common'],
    ['123456', 'common'],
    ['1234567890', 'common'],
    ['1q2w3e4r', 'common'],
    ['пароль', 'common'],
    ['Gfhjkm123', 'common'],
    ['Картотека2026!', 'common'],
    ['19851985', 'common'],
    ['12345678901234', 'weak'],
    ['Пароль длинный', 'weak'],
    ['мартышка', 'weak'],
    ['кот лодка лампа вишня', 'good'],
    ['пароль 83920 58293 48201', 'strong'],
    ['xK9#mQ2!vL', 'good'],
    ['кот лодка лампа вишня 47', 'strong'],
  ])('calls %s %s', (password, estimate) => {
    expect(estimatePassword(password)).toBe(estimate);
  });

  it('says tooShort or common exactly when the base process would refuse', () => {
    const known = fc
      .tuple(fc.constantFrom(...commonPasswords), fc.string({ maxLength: 8 }))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), known), (password) => {
        expect(['tooShort', 'common'].includes(estimatePassword(password))).toBe(isPasswordWeak(password));
      }),
    );
  });

  it('never sinks when another word is added', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6 }), (password) => {
        const before = order.indexOf(estimatePassword(password));
        expect(order.indexOf(estimatePassword(`${password} лодка`))).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
