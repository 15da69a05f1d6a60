import * as fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { describe, expect, it } from 'vitest';
import { formatPhone } from '../../../src-shared/phones/format-phone.ts';
import { normalisePhone, normalisePlainRussianPhone } from '../../../src-shared/phones/normalise-phone.ts';
import { parsePhones } from '../../../src-shared/phones/parse-phones.ts';

const digit = fc.integer({ min: 0, max: 9 });
const national = fc.array(digit, { minLength: 10, maxLength: 10 }).map((digits) => digits.join(''));
const sign = fc.constantFrom('', ' ', '-', ' (', ') ', '.');
const written = fc
  .tuple(fc.constantFrom('', '7', '8', '+7'), national, sign, sign, sign)
  .map(
    ([prefix, digits, a, b, c]) =>
      `${prefix}${a}${digits.slice(0, 3)}${b}${digits.slice(3, 6)}${c}${digits.slice(6)}`,
  );

describe('normalisePlainRussianPhone', () => {
  it('says what libphonenumber says of every number it accepts', () => {
    fc.assert(
      fc.property(written, (text) => {
        const fast = normalisePlainRussianPhone(text);
        fc.pre(fast !== null);
        const slow = parsePhoneNumberFromString(text, { defaultCountry: 'RU', extract: false });
        expect({ number: slow?.number, valid: slow?.isValid() }).toEqual({ number: fast, valid: true });
      }),
      { numRuns: 5000 },
    );
  });

  it('accepts every plain number that libphonenumber accepts', () => {
    fc.assert(
      fc.property(fc.constantFrom('+7', '8', '7', ''), national, (prefix, digits) => {
        const slow = parsePhoneNumberFromString(prefix + digits, 'RU');
        fc.pre(slow?.isValid() === true && slow.countryCallingCode === '7');
        // 810 alone may be the way abroad: such numbers go to the library itself.
        // 89 begins a mobile number that lost a digit, of no Russian code.
        fc.pre(prefix !== '' || !/^8(?:10|9)/u.test(digits));
        expect(normalisePlainRussianPhone(prefix + digits)).toBe(slow?.number);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('formatPhone', () => {
  it('is undone by parsing, for every valid Russian number', () => {
    fc.assert(
      fc.property(fc.constantFrom('3', '4', '7', '8', '9'), national, (first, digits) => {
        const value = `+7${first}${digits.slice(1)}`;
        expect(parsePhones(formatPhone(value))).toMatchObject([{ value, valid: true }]);
      }),
    );
  });

  it('shows numbers the way people write them and leaves the rest alone', () => {
    expect(formatPhone('+79161234567')).toBe('+7 (916) 123-45-67');
    expect(formatPhone('+442079460958')).toBe('+44 20 7946 0958');
    expect(formatPhone('спросить у Анны')).toBe('спросить у Анны');
  });
});

describe('normalisePhone', () => {
  it('refuses numbers that no country has', () => {
    expect(normalisePhone('+7 123 456-78-90')).toBeNull();
    expect(normalisePhone('8 000 000-00-00')).toBeNull();
  });
});
