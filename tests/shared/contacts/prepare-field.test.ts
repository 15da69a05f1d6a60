import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src-shared/contacts/cell-value.ts';
import { findContactField } from '../../../src-shared/contacts/contact-fields.ts';
import { customFieldToContactField } from '../../../src-shared/contacts/custom-field-as-contact-field.ts';
import { prepareFieldValue } from '../../../src-shared/contacts/prepare-field.ts';
import type { PreparedField } from '../../../src-shared/contacts/prepared-field.ts';

const today = '2026-11-22';

function prepare(id: string, raw: CellValue): PreparedField {
  const field = findContactField(id);
  if (field === undefined) throw new Error(id);
  return prepareFieldValue(field, raw, { today });
}

describe('prepareFieldValue', () => {
  it.each<[string, CellValue, string | number | null]>([
    ['lastName', 'ИВАНОВ', 'Иванов'],
    ['note', ' две\r\nстроки ', 'две\nстроки'],
    ['externalId', 1002, '1002'],
    ['workHours', { date: '2026-03-01' }, '01.03.2026'],
    ['gender', 'Ж', 'female'],
    ['gender', 'Не определен', null],
    ['consent', 'Да', 'given'],
    ['consent', false, 'refused'],
    ['consent', 'отозвано 01.02', 'withdrawn'],
    ['birthday', '17.02', '--02-17'],
    ['birthday', 32_717, '1989-07-28'],
    ['birthday', { date: '1989-07-28T00:00' }, '1989-07-28'],
    ['birthday', '0.0.00', null],
    ['openingLastOrderAt', '9.8.22', '2022-08-09'],
    ['openingTotal', '260 000 р.', 26_000_000],
    ['openingTotal', 0, 0],
    ['openingDebt', '-', null],
    ['source', ' Яндекс.Директ ', 'Яндекс.Директ'],
    ['source', 'нет', null],
    ['kpp', 775_772_738, '775772738'],
    ['kind', 'юр. лицо', 'organization'],
    ['kind', 'Человек', 'person'],
    ['consent', 'Withdrawn', 'withdrawn'],
    ['gender', 'Женский', 'female'],
  ])('brings %s from %j to its stored form', (id, raw, value) => {
    expect(prepare(id, raw)).toMatchObject({ value, problems: [] });
  });

  it.each<[string, CellValue, string, string | number | null]>([
    ['birthday', '31.02.1980', 'dateInvalid', null],
    ['birthday', '01.01.2030', 'dateInvalid', null],
    ['openingLastOrderAt', '05.11', 'dateInvalid', null],
    ['openingLastOrderAt', '11/05/2026', 'dateAmbiguous', '2026-05-11'],
    ['openingTotal', '100 $', 'numberInvalid', null],
    ['inn', '7707083894', 'innInvalid', '7707083894'],
    ['inn', '0000000000', 'innInvalid', null],
    ['ogrn', '1027700132194', 'ogrnInvalid', '1027700132194'],
  ])('says what is wrong with %s %j', (id, raw, code, value) => {
    expect(prepare(id, raw)).toMatchObject({ value, problems: [{ code }] });
  });

  it('cuts a text that is too long and says so', () => {
    const field = prepare('position', 'я'.repeat(1001));
    expect(field.problems.map((problem) => problem.code)).toEqual(['valueTooLong']);
    expect(String(field.value)).toHaveLength(1000);
  });

  it('splits tags and drops the marks other programs put before them', () => {
    expect(prepare('tags', '#vip, опт; * myContacts ::: vip').tags).toEqual(['vip', 'опт', 'myContacts']);
  });

  it('keeps wrong phones and e-mails, not valid', () => {
    expect(prepare('phones', '12345')).toMatchObject({
      points: [{ type: 'phone', value: '12345', valid: false }],
      problems: [{ code: 'phoneInvalid', value: '12345' }],
    });
    expect(prepare('emails', 'ivan@mail,ru')).toMatchObject({
      points: [{ type: 'email', valid: false }],
      problems: [{ code: 'emailInvalid' }],
    });
    expect(prepare('phones', 79_200_000_000).problems).toMatchObject([{ code: 'phoneLossy' }]);
  });

  it('finds an e-mail among phones and a phone among e-mails', () => {
    expect(prepare('phones', '8 916 123-45-67, ivan@mail.ru').points).toMatchObject([
      { type: 'phone', value: '+79161234567' },
      { type: 'email', value: 'ivan@mail.ru' },
    ]);
    expect(prepare('phones', 'ivan@mail.ru')).toMatchObject({ points: [{ type: 'email' }], problems: [] });
    expect(prepare('emails', '89161234567')).toMatchObject({ points: [{ type: 'phone' }], problems: [] });
  });

  it('takes the kind from the heading unless the cell knows better', () => {
    const field = findContactField('phones');
    if (field === undefined) throw new Error('phones');
    const rules = { today, pointKind: 'work' } as const;
    expect(prepareFieldValue(field, '84951234567, факс 84957654321', rules).points).toMatchObject([
      { kind: 'work' },
      { kind: 'fax' },
    ]);
  });

  it('bounds the cost of an endless cell', () => {
    expect(prepare('phones', ', '.repeat(20_000))).toMatchObject({
      points: [{ valid: false }],
      problems: [{ code: 'valueTooLong' }],
    });
  });

  it('keeps out a last order or a consent that is yet to come', () => {
    for (const id of ['openingLastOrderAt', 'consentAt']) {
      expect(prepare(id, '23.11.2026')).toMatchObject({ value: null, problems: [{ code: 'dateFuture' }] });
      expect(prepare(id, { date: '2027-01-01' }).problems).toMatchObject([{ code: 'dateFuture' }]);
      expect(prepare(id, 46_700).problems).toMatchObject([{ code: 'dateFuture' }]);
      expect(prepare(id, '22.11.2026').value).toBe('2026-11-22');
    }
  });

  it('flags a comma before three digits and reads it as Russians write', () => {
    expect(prepare('budget', '1,234')).toMatchObject({
      value: 123_400,
      problems: [{ code: 'numberAmbiguous' }],
    });
    expect(prepare('budget', '12,345 ₽').problems).toMatchObject([{ code: 'numberAmbiguous' }]);
    expect(prepare('budget', '1,234,567')).toMatchObject({ value: 123_456_700, problems: [] });
    expect(prepare('budget', '0,125').problems).toEqual([]);
    expect(prepare('budget', 1.234).problems).toEqual([]);
  });

  it('reads fields of the owner’s own by their kind', () => {
    const base = { id: 1, label: 'x', options: [], archived: false };
    const read = (kind: 'money' | 'yesNo' | 'date' | 'number', raw: CellValue) =>
      prepareFieldValue(customFieldToContactField({ ...base, kind }), raw, { today }).value;
    expect(read('money', '12,5 тыс.')).toBe(1_250_000);
    expect(read('yesNo', 'да')).toBe(1);
    expect(read('yesNo', false)).toBe(0);
    expect(read('date', '1 мая 2026')).toBe('2026-05-01');
    expect(read('number', '1 234,5')).toBe(1234.5);
    expect(read('number', '15,5 %')).toBe(15.5);
    const list = customFieldToContactField({ ...base, kind: 'list', options: ['Опт', 'Розница'] });
    expect(prepareFieldValue(list, 'опт ', { today }).value).toBe('Опт');
    expect(prepareFieldValue(list, 'мелкий опт', { today })).toMatchObject({
      value: null,
      problems: [{ code: 'optionUnknown', value: 'мелкий опт' }],
    });
    expect(prepareFieldValue(list, '-', { today }).problems).toEqual([]);
  });
});
