import { describe, expect, it } from 'vitest';
import { detectDelimiter, readToldDelimiter } from '../../../src-main/parser/detect-delimiter.ts';

const cases: readonly (readonly [name: string, text: string, delimiter: string | null])[] = [
  ['semicolons', 'Имя;Телефон\nАнна;8916\nОлег;8917\n', ';'],
  ['commas', 'Имя,Телефон,Почта\nАнна,8916,a@b.ru\nОлег,8917,\n', ','],
  ['tabs', 'Имя\tТелефон\nАнна\t8916\n', '\t'],
  ['bars', 'Имя|Телефон|Город\nАнна|8916|Уфа\n', '|'],
  ['commas with spaces', 'Имя, Телефон, Город\nАнна, 8916, Уфа\nОлег, 8917, Уфа\n', ','],
  ['decimal commas beside semicolons', 'Имя;Сумма\nАнна;1200,50\nОлег;10,00\n', ';'],
  ['decimal commas in every cell', 'А;Б;В\n1,5;2,5;3,5\n4,5;5,5;6,5\n', ';'],
  ['one column of sums', 'Сумма\n1200,50\n10,00\n7,25\n', null],
  ['one column of names', 'Имя\nАнна\nОлег\n', null],
  [
    'one column of addresses',
    'Адрес\nТверь, ул. Мира, д. 5\nг. Уфа, Ленина, 1\nМосква, Арбат, 7, кв. 3\n',
    null,
  ],
  [
    'addresses with commas beside semicolons',
    'Анна;г. Тверь, ул. Мира, д. 5, кв. 1\nОлег;г. Уфа, ул. Ленина, д. 6, кв. 2\n',
    ';',
  ],
  [
    'one column of addresses without a heading',
    'г. Тверь, ул. Мира, д. 5\nг. Уфа, ул. Ленина, д. 6\nМосква, ул. Арбат, 7\n',
    null,
  ],
  ['addresses without spaces', 'Адрес\nг.Тверь,ул.Мира,д.5\nг.Уфа,ул.Ленина,д.6\n', null],
  [
    'long addresses',
    '170100, Россия, Тверская обл., г. Тверь, Мира 5, кв. 3\n450000, РФ, Башкортостан респ, г. Уфа, ул. Ленина, д. 6/2\n',
    null,
  ],
  ['a single address', 'г. Тверь, ул. Мира, д. 5', null],
  ['addresses in columns', 'Город, Улица, Дом\nТверь, ул. Мира, д. 5\nУфа, ул. Ленина, д. 6\n', ','],
  ['addresses beside names', 'Анна,г. Тверь,ул. Мира,д. 5\nОлег,г. Уфа,ул. Ленина,д. 6\n', ','],
  ['addresses beside phones', '89161234567, г. Тверь, ул. Мира\n89161234568, г. Уфа, ул. Ленина\n', ','],
  ['cities and numbers', 'Тверь,5\nУфа,6\nМосква,7\n', ','],
  ['marks in quotation marks', '"Иванов; Анна",1,2\n"Петров; Олег",3,4\n', ','],
  ['line breaks in cells', 'Имя;Заметка\nАнна;"раз, два\nтри, четыре\nпять, шесть"\nОлег;\n', ';'],
  ['titles above', 'База клиентов\n\nИмя;Телефон;Город\nАнна;1;Уфа\nОлег;2;Уфа\n', ';'],
  ['rows that end early', 'Имя;Телефон;Город\nАнна;1\nОлег;2;Уфа\nЕва\nПётр;3\n', ';'],
  ['a single row', 'Анна;8916;Уфа', ';'],
  ['nothing', '', null],
];

describe('detectDelimiter', () => {
  it.each(cases)('finds the delimiter of %s', (_, text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });
});

describe('readToldDelimiter', () => {
  it('reads the line by which Excel is told', () => {
    expect(readToldDelimiter('sep=|\nИмя|Город\n')).toEqual({ delimiter: '|', length: 6 });
    expect(readToldDelimiter('"sep=;"\nИмя;Город\n')).toEqual({ delimiter: ';', length: 8 });
    expect(readToldDelimiter('sep=^\nИмя^Город\n')).toEqual({ delimiter: null, length: 6 });
    expect(readToldDelimiter('Имя;Город\n')).toEqual({ delimiter: null, length: 0 });
  });
});
