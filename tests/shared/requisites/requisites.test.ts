import { describe, expect, it } from 'vitest';
import { isValidInn } from '../../../src-shared/requisites/check-inn.ts';
import { isValidKpp } from '../../../src-shared/requisites/check-kpp.ts';
import { isValidOgrn } from '../../../src-shared/requisites/check-ogrn.ts';
import { parseRequisite } from '../../../src-shared/requisites/parse-requisite.ts';

/** Numbers of real organizations, as they stand in the public register. */
const realInns = ['7707083893', '7736050003', '7702070139', '500100732259', '720881724112'];
const realOgrns = ['1027700132195', '1027700070518', '304500116000157'];

function changeDigit(number: string, place: number, by: number): string {
  const index = place % number.length;
  const digit = (Number(number.charAt(index)) + by) % 10;
  return number.slice(0, index) + String(digit) + number.slice(index + 1);
}

describe('isValidInn', () => {
  it('accepts real numbers and refuses zeros and wrong lengths', () => {
    expect(realInns.filter((inn) => !isValidInn(inn))).toEqual([]);
    expect(['0000000000', '000000000000', '770708389', '77070838931', ''].some(isValidInn)).toBe(false);
  });

  it('refuses a real number with any one digit changed to any other', () => {
    const accepted = realInns.flatMap((inn) =>
      Array.from(inn, (_digit, place) => place).flatMap((place) =>
        [1, 2, 3, 4, 5, 6, 7, 8, 9].map((by) => changeDigit(inn, place, by)).filter(isValidInn),
      ),
    );
    expect(accepted).toEqual([]);
  });
});

describe('isValidKpp', () => {
  it('knows the structure of the number', () => {
    expect(['775772738', '7757AB001'].every(isValidKpp)).toBe(true);
    expect(['77577273', '000000000', '77577273А', '7757727388'].some(isValidKpp)).toBe(false);
  });
});

describe('isValidOgrn', () => {
  it('accepts real numbers and refuses any with the last digit changed', () => {
    for (const ogrn of realOgrns) {
      expect([ogrn, isValidOgrn(ogrn)]).toEqual([ogrn, true]);
      for (const by of [1, 5, 9]) expect(isValidOgrn(changeDigit(ogrn, ogrn.length - 1, by))).toBe(false);
    }
    expect(isValidOgrn('0000000000000')).toBe(false);
  });
});

describe('parseRequisite', () => {
  it('puts back the zero a numeric cell has lost', () => {
    expect(parseRequisite('inn', 103_008_555)).toEqual({ value: '0103008555', valid: true, repaired: true });
    expect(parseRequisite('inn', 7_707_083_893)).toEqual({
      value: '7707083893',
      valid: true,
      repaired: false,
    });
  });

  it('strips spaces and the name of the number', () => {
    expect(parseRequisite('inn', 'ИНН 7707 083893')).toMatchObject({ value: '7707083893', valid: true });
  });

  it('keeps a wrong number, not valid, and says nothing of an empty cell', () => {
    expect(parseRequisite('inn', '7707083894')).toEqual({
      value: '7707083894',
      valid: false,
      repaired: false,
    });
    expect(parseRequisite('kpp', 'нет')).toBeNull();
  });
});
