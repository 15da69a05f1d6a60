import { describe, expect, it } from 'vitest';
import { isPersonalInn, readProprietorName } from '../../../src-main/duplicates/proprietor-name.ts';

const personal = '500100732259';

describe('readProprietorName', () => {
  it.each([
    ['Иванов Иван Иванович', 'ИП', '', ['Иванов', 'Иван', 'Иванович']],
    ['Иванов И. И.', 'ИП', '', ['Иванов', 'И.', 'И.']],
    ['ИП Иванов И.И.', '', '', ['Иванов', 'И.', 'И.']],
    ['Индивидуальный предприниматель Иванова Анна', '', '', ['Иванова', 'Анна', '']],
    ['Петров Пётр', 'КФХ', '', ['Петров', 'Пётр', '']],
    ['Глава КФХ Петров Пётр', 'ИП', '', ['Петров', 'Пётр', '']],
    ['Иванов И. И.', '', personal, ['Иванов', 'И.', 'И.']],
    ['Магазин «Ромашка»', 'ИП', personal, ['', '', '']],
  ])('reads «%s» of the form «%s», ИНН «%s»', (name, form, inn, [last, first, middle]) => {
    expect(readProprietorName(name, form, inn)).toEqual({ last, first, middle });
  });

  it.each([
    ['Иванов и партнёры', 'ООО', personal],
    ['Иванов И. И.', '', '7707083893'],
    ['Магазин «Ромашка»', 'ИП', ''],
    ['', 'ИП', personal],
  ])('takes «%s» of the form «%s», ИНН «%s» for no person', (name, form, inn) => {
    expect(readProprietorName(name, form, inn)).toBeNull();
  });
});

describe('isPersonalInn', () => {
  it('wants twelve digits with the check digits right', () => {
    expect([personal, '500100732250', '7707083893', ''].map(isPersonalInn)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
