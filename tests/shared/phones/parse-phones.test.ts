import { describe, expect, it } from 'vitest';
import { parsePhones } from '../../../src-shared/phones/parse-phones.ts';

function readValid(cell: string | number): string[] {
  return parsePhones(cell).flatMap((phone) => (phone.valid ? [phone.value] : []));
}

describe('parsePhones', () => {
  it.each([
    ['+7 (916) 123-45-67', '+79161234567'],
    ['8 (916) 123-45-67', '+79161234567'],
    ['8.916.123.45.67', '+79161234567'],
    ['8-(916)-123-45-67', '+79161234567'],
    ['7 916 123 45 67', '+79161234567'],
    ['9168-233-454', '+79168233454'],
    ['(916)1234567', '+79161234567'],
    ['+7\t916\t1234567', '+79161234567'],
    ['\u00A08\u00A0916\u00A0123\u201145\u201167', '+79161234567'],
    ['т. 89161234567', '+79161234567'],
    ['тел: 8 495 123-45-67', '+74951234567'],
    ['8/916/123-45-67', '+79161234567'],
    ['+7 916 123?45?67', '+79161234567'],
    ['+8 916 123 45 67', '+79161234567'],
    ['tel:89161234567;123', '+79161234567'],
    ['8 (727) 300 55 00', '+77273005500'],
    ['+7 707 242-17-01', '+77072421701'],
    ['+375 29 123-45-67', '+375291234567'],
    ['8 10 375 29 123 45 67', '+375291234567'],
    ['+44 20 7946 0958', '+442079460958'],
    ['88005553535', '+78005553535'],
  ])('reads %s', (cell, expected) => {
    expect(readValid(cell)).toEqual([expected]);
  });

  it.each([
    ['8 (423) 202-25-11, доб. 100', '100'],
    ['8 (423) 202-25-11доб100', '100'],
    ['+7 423 202-25-11 ext 100', '100'],
    ['8 423 202 25 11 (доб. 7)', '7'],
    ['8 423 202-25-11 вн. 12', '12'],
  ])('reads the extension of %s', (cell, extension) => {
    expect(parsePhones(cell)).toMatchObject([{ value: '+74232022511', extension, valid: true }]);
  });

  it.each([
    ['8(916)123-45-67; 8(916)987-65-43', ['+79161234567', '+79169876543']],
    ['+7 916 123 45 67 / +7 916 987 65 43', ['+79161234567', '+79169876543']],
    ['Позвоните мне на 8 905 123-45-67 или +7 916 987-65-43', ['+79051234567', '+79169876543']],
    ['89161234567 89261234567', ['+79161234567', '+79261234567']],
    ['8 916 123-45-67\n8 926 123-45-67', ['+79161234567', '+79261234567']],
    ['3001112222 ::: 3003334444', ['+73001112222', '+73003334444']],
    ['8.942.768.15.07/8.846.308.25.78', ['+79427681507', '+78463082578']],
    ['8 933 882-47-19/932 584 37 91', ['+79338824719', '+79325843791']],
    ['3435080120/8 940 513-03-63', ['+73435080120', '+79405130363']],
    ['8 495 123-45-67/68', ['+74951234567', '+74951234568']],
    ['+7 (916) 123-45-67, повторяю: 8-916-123-45-67', ['+79161234567']],
    ['8 701 111 22 33, 7012223344, 12345', ['+77011112233', '+77012223344']],
    ['Связь: тел. +7(916)123-45-67, email: ivan1234567@mail.ru', ['+79161234567']],
  ])('reads every number of %s', (cell, expected) => {
    expect(readValid(cell)).toEqual(expected);
  });

  it('tells the kind by the words beside each number', () => {
    expect(
      parsePhones(
        'Факс: +7(812)333-44-55, моб: 8 921 666-77-88, раб. 84951234567, 8 499 123 45 67 (дом.)',
      ).map((phone) => phone.kind),
    ).toEqual(['fax', 'mobile', 'work', 'home']);
    expect(parsePhones('т/ф 8 495 123-45-67')).toMatchObject([{ kind: 'fax' }]);
  });

  it('keeps what else is said of a number and drops empty words', () => {
    expect(parsePhones('Контактный телефон: 8 926 111-22-33 (Иван Петрович)')).toMatchObject([
      { note: 'Иван Петрович' },
    ]);
    expect(parsePhones('Тел.: 8 916 123-45-67 (с 9 до 18)')).toMatchObject([{ note: 'с 9 до 18' }]);
    expect(parsePhones('8 916 123-45-67 «после 18:00»')).toMatchObject([{ note: 'после 18:00' }]);
    expect(parsePhones('8 916 123-45-67 (пн-пт, после 18:00)')).toMatchObject([
      { note: 'пн-пт, после 18:00' },
    ]);
    expect(parsePhones('моб. тел. 8 916 123-45-67')).toMatchObject([{ note: null }]);
  });

  it.each([
    '12345',
    'не телефон',
    '+7916123456789012345',
    '79001234567890',
    '791612345678',
    '916123456',
    '00000000000',
    '+7 916 abc',
    '7+916',
    '+1111111111111111',
    '+7 (900)',
    'Мой id: 12345, номер заказа 67890',
  ])('keeps %s as shown, not valid', (cell) => {
    expect(parsePhones(cell)).toMatchObject([{ value: cell, valid: false, lossy: false }]);
  });

  it.each(['', '  ', '-', '—', 'нет', 'н/д'])('finds nothing in «%s»', (cell) => {
    expect(parsePhones(cell)).toEqual([]);
  });

  it('reads cells typed as numbers', () => {
    expect(readValid(89_161_234_567)).toEqual(['+79161234567']);
    expect(readValid(9_161_234_567)).toEqual(['+79161234567']);
    expect(readValid(375_291_234_567)).toEqual(['+375291234567']);
    expect(parsePhones(12.5)).toMatchObject([{ valid: false, lossy: false }]);
  });

  it('flags numbers a spreadsheet has rounded', () => {
    expect(parsePhones('7,92E+10')).toMatchObject([{ value: '7,92E+10', valid: false, lossy: true }]);
    expect(parsePhones(79_200_000_000)).toMatchObject([{ valid: false, lossy: true }]);
    expect(parsePhones('7,9161234567E+10')).toMatchObject([
      { value: '+79161234567', valid: true, lossy: false },
    ]);
    expect(parsePhones(88_002_000_000)).toMatchObject([{ value: '+78002000000', valid: true }]);
  });

  it.each(['8916123456', '8 (916) 123-45-6', 8_916_123_456])(
    'takes %s for a mobile number that lost a digit',
    (cell) => {
      expect(parsePhones(cell)).toEqual([expect.objectContaining({ valid: false })]);
    },
  );
});
