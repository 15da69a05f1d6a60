import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate } from '../../../src-shared/format/format-date.ts';
import { formatDateTime } from '../../../src-shared/format/format-date-time.ts';
import { dayKey, formatDay } from '../../../src-shared/format/format-day.ts';

const now = new Date(2026, 4, 13, 12, 0);
const moment = (...parts: [number, number, number, number, number]): string =>
  new Date(...parts).toISOString();

describe('formatDate', () => {
  it('writes day, month and year', () => {
    expect(formatDate('2024-05-12', 'ru')).toBe('12.05.2024');
    expect(formatDate('2024-05-12', 'en')).toBe('12/05/2024');
  });

  it('writes a birthday without a year', () => {
    expect(formatDate('--05-12', 'ru')).toBe('12.05');
  });

  it('returns what is not a date as it is', () => {
    expect(formatDate('весной', 'ru')).toBe('весной');
  });

  it('keeps every digit of every date', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), noInvalidDate: true, max: new Date(4e12) }), (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(formatDate(iso, 'ru').split('.').toReversed().join('-')).toBe(iso);
      }),
    );
  });
});

describe('formatDay', () => {
  it('names today and yesterday by the calendar, not by hours', () => {
    expect(formatDay(moment(2026, 4, 13, 0, 1), 'ru', now)).toBe('сегодня');
    expect(formatDay(moment(2026, 4, 12, 23, 59), 'ru', now)).toBe('вчера');
    expect(formatDay(moment(2026, 4, 12, 23, 59), 'en', now)).toBe('yesterday');
  });

  it('leaves out the year of this year only', () => {
    expect(formatDay(moment(2026, 0, 2, 10, 0), 'ru', now)).toBe('2 января');
    expect(formatDay(moment(2024, 4, 12, 10, 0), 'ru', now)).toBe('12 мая 2024 г.');
    expect(formatDay(moment(2024, 4, 12, 10, 0), 'en', now)).toBe('12 May 2024');
  });
});

describe('formatDateTime', () => {
  it('puts the time after the day', () => {
    expect(formatDateTime(moment(2026, 4, 13, 9, 5), 'ru', now)).toBe('сегодня, 09:05');
  });
});

describe('dayKey', () => {
  it('is the same within a day and differs between days', () => {
    expect(dayKey(moment(2026, 4, 13, 0, 0))).toBe(dayKey(moment(2026, 4, 13, 23, 59)));
    expect(dayKey(moment(2026, 4, 13, 0, 0))).not.toBe(dayKey(moment(2026, 4, 12, 23, 59)));
  });
});
