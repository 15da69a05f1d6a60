import { describe, expect, it } from 'vitest';
import { splitPersonName } from '../../../src-shared/names/split-person-name.ts';

function split(text: string): readonly (string | null)[] {
  const { lastName, firstName, middleName, note } = splitPersonName(text);
  return [lastName, firstName, middleName, note];
}

describe('splitCouple', () => {
  it('keeps two people of one family name together', () => {
    expect(split('Анна и Пётр')).toEqual([null, 'Анна и Пётр', null, null]);
    expect(split('Анна+Пётр')).toEqual([null, 'Анна и Пётр', null, null]);
    expect(split('Ивановы Анна и Пётр')).toEqual(['Ивановы', 'Анна и Пётр', null, null]);
    expect(split('Анна и Пётр Ивановы')).toEqual(['Ивановы', 'Анна и Пётр', null, null]);
    expect(split('ИВАНОВЫ АННА И ПЁТР')).toEqual(['Ивановы', 'Анна и Пётр', null, null]);
  });

  it('takes the second of two whole names for a note', () => {
    expect(split('Цой Анна Олеговна и Пак Пётр')).toEqual(['Цой', 'Анна', 'Олеговна', 'Пак Пётр']);
  });

  it('takes an initial for no «and»', () => {
    expect(split('Иванов И П')).toEqual(['Иванов', 'И.', 'П.', null]);
    expect(split('И И Иванов')).toEqual(['Иванов', 'И.', 'И.', null]);
  });
});
