import { assert, date, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldTextForEdit } from '../../../src-renderer/contacts/fields/field-text-for-edit.ts';
import { formatFieldValue } from '../../../src-renderer/contacts/fields/format-field-value.ts';
import { listKnownFields, type KnownField } from '../../../src-renderer/contacts/fields/known-field.ts';
import { parseFieldText } from '../../../src-renderer/contacts/fields/parse-field-text.ts';
import { formatDate } from '../../../src-shared/format/format-date.ts';
import { formatMoney } from '../../../src-shared/format/format-money.ts';
import { formatNumber } from '../../../src-shared/format/format-number.ts';

const fields = listKnownFields('ru', [
  { id: 3, label: 'Размер', kind: 'number', options: [], archived: false },
  { id: 4, label: 'Старое', kind: 'text', options: [], archived: true },
]);

function find(id: string): KnownField {
  const field = fields.find(id);
  if (!field) throw new Error(`No field ${id}`);
  return field;
}

const words = {
  valueLabel: fields.valueLabel,
  format: {
    money: (kopecks: number) => formatMoney(kopecks, 'ru'),
    number: (value: number) => formatNumber(value, 'ru'),
    date: (day: string) => formatDate(day, 'ru'),
  },
};

describe('listKnownFields', () => {
  it('joins the owner’s own fields, hidden ones left out', () => {
    expect(fields.find('custom:3')?.label).toBe('Размер');
    expect(fields.find('custom:4')).toBeUndefined();
  });
});

describe('formatFieldValue', () => {
  it('shows each kind as the owner reads it', () => {
    expect(formatFieldValue(find('phones'), ['+74951234567', '+79161234567'], words)).toBe(
      '+7 (495) 123-45-67, +7 (916) 123-45-67',
    );
    expect(formatFieldValue(find('openingTotal'), 123_450, words)).toBe('1\u00a0234,50\u00a0₽');
    expect(formatFieldValue(find('birthday'), '--05-12', words)).toBe('12.05');
    expect(formatFieldValue(find('gender'), 'female', words)).toBe('Женский');
    expect(formatFieldValue(find('createdAt'), '2026-05-12T09:00:00.000Z', words)).toBe('12.05.2026');
  });

  it('says nothing for an empty value', () => {
    for (const empty of [null, undefined, '', []]) {
      expect(formatFieldValue(find('tags'), empty, words)).toBe('');
    }
  });
});

describe('parseFieldText', () => {
  it('reads back every sum that stands in the field while it is edited', () => {
    assert(
      property(integer({ min: -1_000_000_000, max: 1_000_000_000 }), (kopecks) => {
        for (const locale of ['ru', 'en'] as const) {
          const text = fieldTextForEdit({ kind: 'money' }, kopecks, locale);
          expect(parseFieldText(find('budget'), text)).toEqual({ value: kopecks });
        }
      }),
    );
  });

  it('reads back every day of the calendar', () => {
    const days = date({ min: new Date('1900-01-01'), max: new Date('2024-01-01'), noInvalidDate: true });
    assert(
      property(days, (moment) => {
        const day = moment.toISOString().slice(0, 10);
        const text = fieldTextForEdit({ kind: 'date' }, day, 'ru');
        expect(parseFieldText(find('consentAt'), text)).toEqual({ value: day });
      }),
    );
  });

  it('takes days as people write them, as an import does', () => {
    expect(parseFieldText(find('consentAt'), '12.05.24')).toEqual({ value: '2024-05-12' });
    expect(parseFieldText(find('consentAt'), '5 мая 2024 г.')).toEqual({ value: '2024-05-05' });
    expect(parseFieldText(find('birthday'), '5 мая')).toEqual({ value: '--05-05' });
    expect(parseFieldText(find('birthday'), '12.05.68')).toEqual({ value: '1968-05-12' });
    expect(parseFieldText(find('consentAt'), '12.05.2199')).toEqual({ problem: 'date' });
  });

  it('refuses days that the calendar does not have', () => {
    expect(parseFieldText(find('consentAt'), '31.02.2026')).toEqual({ problem: 'date' });
    expect(parseFieldText(find('consentAt'), '12.05')).toEqual({ problem: 'date' });
    expect(parseFieldText(find('birthday'), '30.02')).toEqual({ problem: 'birthday' });
    expect(parseFieldText(find('birthday'), '29.02')).toEqual({ value: '--02-29' });
  });

  it('checks registration numbers', () => {
    expect(parseFieldText(find('inn'), '7707083893')).toEqual({ value: '7707083893' });
    expect(parseFieldText(find('inn'), '7707083894')).toEqual({ problem: 'inn' });
  });

  it('empties a field by an empty text', () => {
    for (const id of ['budget', 'birthday', 'inn', 'position', 'custom:3']) {
      expect(parseFieldText(find(id), '  ')).toEqual({ value: null });
    }
  });
});
