import { describe, expect, it } from 'vitest';
import { readLedgerPeriod, readOnlyYear } from '../../../src-main/parser/ledger-periods.ts';

const read = (text: string) => readLedgerPeriod(text, '2026-11-22');

describe('readLedgerPeriod', () => {
  it('reads months, years and days that stand over rows', () => {
    expect(read('Май 2025')).toEqual({ year: 2025, month: 5, day: null });
    expect(read('за январь 25 г.')).toEqual({ year: 2025, month: 1, day: null });
    expect(read('сентябрь')).toEqual({ year: null, month: 9, day: null });
    expect(read('2024 год')).toEqual({ year: 2024, month: null, day: null });
    expect(read('12.05.2025, понедельник')).toEqual({ year: null, month: null, day: '2025-05-12' });
    expect(readLedgerPeriod({ date: '2025-05-12' }, '2026-11-22')?.day).toBe('2025-05-12');
  });

  it('leaves everything else alone', () => {
    for (const text of ['Майорова', 'Итого за май', 'Орлова Анна', '8 916 123-45-67', '1200', '']) {
      expect(read(text)).toBeNull();
    }
  });
});

describe('readOnlyYear', () => {
  it('takes a year that is the only one', () => {
    expect(readOnlyYear(['Продажи за 2025 год', 'мастерская'])).toBe(2025);
    expect(readOnlyYear(['01.01.2024 – 31.12.2025'])).toBeNull();
    expect(readOnlyYear(['Заказы'])).toBeNull();
  });
});
