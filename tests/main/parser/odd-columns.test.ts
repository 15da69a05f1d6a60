import { describe, expect, it } from 'vitest';
import type { WorkbookCell } from '../../../src-main/parser/workbook.ts';
import { mapRows } from './detect-rows.ts';

describe('detectTable', () => {
  it('takes an account of a bank for no phone', () => {
    expect(
      mapRows(
        ['Фирма', 'Р/с', 'Тел.'],
        ['ООО «Луч»', '40702810128003485927', '8 (495) 123-45-67'],
        ['ООО «Маяк»', '4070 2810 0982 5692 9981', '8 (495) 123-45-68'],
      ),
    ).toEqual(['organizationName', null, 'phones']);
  });

  it('keeps the names of firms without a form for names beside columns that only firms have', () => {
    expect(
      mapRows(
        ['Наименование', 'Орг. форма', 'Ген. директор', 'Тел.'],
        ['Урал Групп', 'ООО', 'Иванов Иван Иванович', '8 (495) 123-45-67'],
        ['Агро Вектор', 'АО', 'Петров Пётр Петрович', '8 (495) 123-45-68'],
      ),
    ).toEqual(['organizationName', 'legalForm', 'head', 'phones']);
  });

  it('looks for clients among no sellers where they stand under «Контактное лицо»', () => {
    expect(
      mapRows(
        ['Контактное лицо', 'Тел.', 'Продавец'],
        ['Иванова Анна Петровна', '8 (916) 123-45-67', 'Мастер Олег'],
        ['Петрова Ольга Ильинична', '8 (916) 123-45-68', 'Сидоров Пётр'],
      ),
    ).toEqual(['contactPersons', 'phones', null]);
  });

  it('takes no words of a column «Карта» for codes of clients', () => {
    const people = Array.from({ length: 20 }, (_, index) => [`Иванов ${index}`, `8916123450${index % 10}`]);
    expect(mapRows(['ФИО', 'Тел.', 'Карта'], ...people.map((row) => [...row, 'есть']))[2]).toBeNull();
    const coded = people.map((row, index) => [...row, 100_001 + index]);
    expect(mapRows(['ФИО', 'Тел.', 'Карта'], ...coded)[2]).toBe('externalId');
  });

  it('takes a title that speaks of clients for no heading over the headings', () => {
    expect(
      mapRows(
        ['Наши клиенты', null],
        ['Имя клиента', 'Номер'],
        ['Иванова Анна', '8 (916) 123-45-67'],
        ['Петрова Ольга', '8 (916) 123-45-68'],
      ),
    ).toEqual(['fullName', 'phones']);
    expect(mapRows(['Фирма', 'И.Н.Н.'], ['ООО «Луч»', '7707083893'])).toEqual(['organizationName', 'inn']);
  });

  it('tells numbers of cards from sums where no heading does', () => {
    const rows = Array.from({ length: 30 }, (_, index) => [
      `Иванова Анна`,
      `+7916123${String(4000 + index)}`,
      100_003 + index * 7,
      500 + index * 50,
    ]);
    expect(mapRows(...rows).slice(2)).toEqual(['externalId', 'openingTotal']);
  });

  it('knows birthdays in words without a heading', () => {
    expect(
      mapRows(
        ['Иванова Анна', '8 (916) 123-45-67', '6 января 1958 г.'],
        ['Петрова Ольга', '8 (916) 123-45-68', '10 ноября 1978г.'],
        ['Сидорова Инна', '8 (916) 123-45-69', '24 октября 1994'],
      ),
    ).toEqual(['fullName', 'phones', 'birthday']);
  });

  it('makes no ledger of a list whose cities and first names come again', () => {
    const names = ['Анна', 'Ольга', 'Инна', 'Вера'];
    const rows = Array.from({ length: 40 }, (_, index): WorkbookCell[] => [
      `Иванова ${names[index % 4]} ${index}`,
      `+7916123${String(4000 + index)}`,
      'ремонт',
      `${index}/25`,
      { date: '2025-01-02' },
      'дорого',
      'Тверь',
    ]);
    const mapped = mapRows(
      ['ФИО', 'Телефон', 'Вид работ', 'Договор', 'Дата договора', 'Заметки', 'Город'],
      ...rows,
    );
    expect(mapped.slice(0, 3)).toEqual(['fullName', 'phones', 'need']);
  });
});
