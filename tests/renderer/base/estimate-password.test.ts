import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimatePassword } from '../../../src-renderer/base/estimate-password.ts';
import { isPasswordWeak } from '../../../src-shared/base/check-password.ts';

const order = ['tooShort', 'common', 'weak', 'fair', 'good', 'strong'];

describe('estimatePassword', () => {
  it.each([
    ['корот', 'tooShort'],
    ['ааааааааа', 'tooShort'],
    ['пароль', 'common'],
    ['Gfhjkm123', 'common'],
    ['Картотека2026!', 'common'],
    ['19851985', 'common'],
    ['12345678901234', 'weak'],
    ['Пароль длинный', 'weak'],
    ['мартышка', 'weak'],
    ['кот лодка лампа вишня', 'good'],
    ['xK9#mQ2!vL', 'good'],
    ['кот лодка лампа вишня 47', 'strong'],
  ])('calls %s %s', (password, estimate) => {
    expect(estimatePassword(password)).toBe(estimate);
  });

  it('says tooShort exactly when the base process would refuse', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (password) => {
        expect(estimatePassword(password) === 'tooShort').toBe(isPasswordWeak(password));
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
