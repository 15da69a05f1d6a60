import { describe, expect, it } from 'vitest';
import { suggestOwnField } from '../../../src-main/parser/suggest-own-field.ts';
import type { WorkbookCell } from '../../../src-main/parser/workbook.ts';

function suggest(heading: string, cells: readonly WorkbookCell[]): ReturnType<typeof suggestOwnField> {
  return suggestOwnField(
    heading,
    cells.map((cell, index) => ({ row: index + 2, hidden: false, cells: [cell] })),
    0,
  );
}

describe('suggestOwnField', () => {
  it.each<[string, string, readonly WorkbookCell[]]>([
    ['yesNo', 'Постоянный', ['да', 'нет', 'да', null, 'нет']],
    ['date', 'Дата договора', ['12.05.2024', { date: '2024-05-13' }, '14.05.2024']],
    ['number', 'Этаж', [1, 5, '7', null]],
    ['number', 'Процент оплаты', ['15 %', '7,5 %']],
    ['money', 'Стоимость', ['1 200', 5400.5, 300]],
    ['money', 'Итог', ['1 200 р.', '300 р.']],
    ['text', 'Пожелание', ['позвонить', 'приехать утром', 'не звонить', 'ждёт смету', 'ок', 'думает']],
    ['text', 'Пусто', [null, '  ']],
  ])('takes a column for %s: «%s»', (kind, heading, cells) => {
    expect(suggest(heading, cells)).toEqual({ kind, options: [] });
  });

  it('takes a few values that come again for a list with every one of them', () => {
    const cells = ['белый', 'Белый', 'чёрный', 'белый', 'дуб  светлый', 'дуб светлый', 'чёрный'];
    expect(suggest('Цвет', cells)).toEqual({ kind: 'list', options: ['белый', 'чёрный', 'дуб светлый'] });
  });

  it('finds the values past those it looked at first', () => {
    const cells = [...Array.from({ length: 300 }, () => 'белый'), 'чёрный'];
    expect(suggest('Цвет', cells).options).toEqual(['белый', 'чёрный']);
  });
});
