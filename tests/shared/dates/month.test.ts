import { describe, expect, it } from 'vitest';
import { addMonths, listMonths, monthSchema } from '../../../src-shared/dates/month.ts';

describe('addMonths', () => {
  it('goes over the turn of the year both ways', () => {
    expect(addMonths('2025-12', 1)).toBe('2026-01');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(addMonths('2026-05', 12)).toBe('2027-05');
  });
});

describe('listMonths', () => {
  it('ends with the month of the day', () => {
    expect(listMonths('2026-02-14', 3)).toEqual(['2025-12', '2026-01', '2026-02']);
  });
});

describe('monthSchema', () => {
  it('takes months of the calendar alone', () => {
    expect(monthSchema.safeParse('2026-12').success).toBe(true);
    expect(monthSchema.safeParse('2026-13').success).toBe(false);
    expect(monthSchema.safeParse('2026-1').success).toBe(false);
  });
});
