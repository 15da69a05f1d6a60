import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDateOfSerial } from '../../../src-shared/dates/calendar-date.ts';
import { isZeroDate, parseDate } from '../../../src-shared/dates/parse-date.ts';

const birthday = { today: '2026-11-22', century: 'past' } as const;
const recent = { today: '2026-11-22', century: 'recent' } as const;

describe('parseDate', () => {
  it.each([
    ['01.05.1980', '1980-05-01'],
    ['1.5.1980', '1980-05-01'],
    ['1/5/1980', '1980-05-01'],
    ['1-5-1980', '1980-05-01'],
    ['24.10.1960 г.', '1960-10-24'],
    ['24.10.1960 г.р.', '1960-10-24'],
    ['01.05.1980 0:00:00', '1980-05-01'],
    ['1980-05-01', '1980-05-01'],
    ['1980-05-01T00:00:00.000Z', '1980-05-01'],
    ['19850304', '1985-03-04'],
    ['1 мая 1980', '1980-05-01'],
    ['1 мая 1980 года', '1980-05-01'],
    ['12-янв-85', '1985-01-12'],
    ['May 1, 1980', '1980-05-01'],
    ['5/13/2020', '2020-05-13'],
    ['29.02.2020', '2020-02-29'],
    ['17.02', '--02-17'],
    ['29.02', '--02-29'],
    ['--0304', '--03-04'],
    ['8 марта', '--03-08'],
  ])('reads %s', (text, date) => {
    expect(parseDate(text, birthday)?.date).toBe(date);
  });

  it.each([
    '31.02.2020',
    '29.02.1900',
    '00.00.0000',
    '1985',
    'весной',
    '13.13.2020',
    '1 мартобря 2000',
    '32.01',
  ])('refuses %s', (text) => {
    expect(parseDate(text, birthday)).toBeNull();
  });

  it('never puts a birthday of two digits into the future', () => {
    expect(parseDate('22.11.26', birthday)?.date).toBe('2026-11-22');
    expect(parseDate('23.11.26', birthday)?.date).toBe('1926-11-23');
    expect(parseDate('1.5.80', birthday)?.date).toBe('1980-05-01');
  });

  it('reads other two-digit years as 20xx, up to twenty years from today', () => {
    expect(parseDate('31.12.68', recent)?.date).toBe('1968-12-31');
    expect(parseDate('22.11.46', recent)?.date).toBe('2046-11-22');
    expect(parseDate('23.11.46', recent)?.date).toBe('1946-11-23');
    expect(parseDate('9.8.22', recent)?.date).toBe('2022-08-09');
    expect(parseDate('5.10.27', recent)?.date).toBe('2027-10-05');
  });

  it('flags what would be another day where the month stands first', () => {
    expect(parseDate('11/05/2026', recent)).toEqual({ date: '2026-05-11', ambiguous: true });
    expect(parseDate('11.05.2026', recent)).toEqual({ date: '2026-05-11', ambiguous: false });
    expect(parseDate('05/05/2026', recent)).toEqual({ date: '2026-05-05', ambiguous: false });
  });

  it('reads back every day written the Russian way', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        expect(parseDate(iso.split('-').toReversed().join('.'), recent)?.date).toBe(iso);
      }),
    );
  });
});

describe('isZeroDate', () => {
  it('knows what programs write for no date', () => {
    expect(['0.0.00', '00.00.0000', '0/0/00'].every(isZeroDate)).toBe(true);
    expect(['', '10.10.2010', '-'].some(isZeroDate)).toBe(false);
  });
});

describe('isoDateOfSerial', () => {
  it('reads serials of the 1900 system and refuses years and ages', () => {
    expect(isoDateOfSerial(32_717)).toBe('1989-07-28');
    expect(isoDateOfSerial(44_514.75)).toBe('2021-11-14');
    expect(isoDateOfSerial(1985)).toBeNull();
  });
});
