import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPhone } from '../../../src-shared/phones/format-phone.ts';
import { parsePhones } from '../../../src-shared/phones/parse-phones.ts';

const russian = fc
  .tuple(fc.constantFrom('3', '4', '8', '9'), fc.stringMatching(/^\d{9}$/u))
  .map(([first, rest]) => `+7${first}${rest}`)
  // 810 is the way abroad; no Russian code is 89x, so that «8916…» of ten digits is a mobile number cut short.
  .filter((value) => !/^\+78(?:10|9)/u.test(value));
const foreign = fc
  .tuple(
    fc.constantFrom('+37529', '+99890', '+442079', '+380501', '+3749', '+4930'),
    fc.stringMatching(/^\d{7}$/u),
  )
  .map(([start, rest]) => `${start}${rest}`)
  .filter((value) => parsePhones(value)[0]?.valid === true);
const phone = fc.record({
  value: fc.oneof({ weight: 4, arbitrary: russian }, foreign),
  extension: fc.option(fc.stringMatching(/^[1-9]\d{0,4}$/u), { nil: null }),
  kind: fc.option(fc.constantFrom('mobile', 'work', 'home', 'fax'), { nil: null }),
});
const phones = fc.uniqueArray(phone, { minLength: 1, maxLength: 4, selector: ({ value }) => value });
const kindWords = { mobile: 'моб. ', work: 'раб. ', home: 'дом. ', fax: 'факс ' } as const;

type Phone = Readonly<{ value: string; extension: string | null; kind: keyof typeof kindWords | null }>;

function show(write: (value: string) => string, { value, extension, kind }: Phone): string {
  const word = kind === null ? '' : kindWords[kind];
  return `${word}${write(value)}${extension === null ? '' : ` доб. ${extension}`}`;
}

/** Ways in which people and programs write one number. */
const spellings: Readonly<Record<string, (value: string) => string>> = {
  'as shown': formatPhone,
  'as stored': (value) => value,
  'with eight': (value) => value.replace(/^\+7/u, '8'),
  'with hyphens': (value) => value.replace(/^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/u, '8-$1-$2-$3-$4'),
  'ten digits': (value) => value.replace(/^\+7/u, ''),
};

describe('parsePhones', () => {
  it.each(Object.keys(spellings))('reads every list of phones back that is written %s', (name) => {
    const write = spellings[name] ?? formatPhone;
    const separator = fc.constantFrom('; ', ', ', '\n', ';\n', ' / ', ' | ', ' ::: ', ' или ', '\t');
    fc.assert(
      fc.property(phones, separator, (list, sign) => {
        const cell = list.map((one) => show(write, one)).join(sign);
        const found = parsePhones(cell).map(({ value, extension, kind }) => ({ value, extension, kind }));
        expect(found).toEqual(list);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads a Russian number typed as a number, with seven, eight or neither', () => {
    fc.assert(
      fc.property(russian, fc.constantFrom('7', '8', ''), (value, prefix) => {
        fc.pre(!/^\+79\d{3,}0{6}$/u.test(value));
        expect(parsePhones(Number(`${prefix}${value.slice(2)}`))).toMatchObject([{ value, valid: true }]);
      }),
    );
  });
});
