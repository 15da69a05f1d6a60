import { describe, expect, it } from 'vitest';
import { detectTable } from '../../../src-main/parser/detect-table.ts';
import { readWorkbook } from '../../../src-main/parser/read-workbook.ts';
import { buildXlsx, type TestCell } from './build-xlsx.ts';

const people = [
  'Иванов Пётр Сергеевич 8 916 123-45-67',
  'Петрова Анна, +7 903 222-33-44',
  'Сидоров И.И. тел 89031112233',
  'Мария 89031112277',
];

async function map(rows: readonly (readonly TestCell[])[]): Promise<(string | undefined)[]> {
  const table = detectTable(await readWorkbook(buildXlsx([{ name: 'Лист1', rows }])), {}, []);
  return table.columns.map(({ target }) => target?.fieldId);
}

describe('mapColumns of names with phones in one cell', () => {
  it.each(['Клиент', 'Клиент, телефон', 'Контакты', 'Телефон'])(
    'takes the column «%s» for the name of a list that has no other',
    async (heading) => {
      const rows = people.map((cell) => [cell, 'Натяжной потолок']);
      expect(await map([[heading, 'Что заказали'], ...rows])).toEqual(['fullName', undefined]);
    },
  );

  it('finds it without headings as well', async () => {
    const [first] = await map(people.map((cell, n) => [cell, `г. Тверь, ул. Мира, ${n + 1}`]));
    expect(first).toBe('fullName');
  });

  it('leaves somebody else, whom a phone belongs to, beside the name', async () => {
    const rows = ['Орлова Ольга', 'Гусев Иван', 'Зайцева Инна', 'Белов Олег'];
    expect(await map([['Имя', 'Телефон'], ...rows.map((name, n) => [name, people[n] ?? ''])])).toEqual([
      'fullName',
      'phones',
    ]);
  });

  it('leaves phones with words that are no names phones', async () => {
    const rows = ['моб. 89161234567', 'Рабочий 84951234567', 'тел. 8 916 123-45-68'];
    expect(await map([['Имя', 'Телефон'], ...rows.map((phone) => ['Анна Орлова', phone])])).toEqual([
      'fullName',
      'phones',
    ]);
  });
});
