import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countDaysBetween,
  findAverageOrder,
  findUsualInterval,
} from '../../../src-shared/orders/order-rhythm.ts';

describe('countDaysBetween', () => {
  it('counts over months, leap days and the change of clocks', () => {
    expect(countDaysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(countDaysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(countDaysBetween('2026-01-02', '2026-01-01')).toBe(-1);
  });
});

describe('findUsualInterval', () => {
  it('is the median of the gaps, whatever the order, one day counted once', () => {
    expect(findUsualInterval(['2026-01-31', '2026-01-01', '2026-01-11', '2026-01-11'])).toBe(15);
    expect(findUsualInterval(['2026-01-01', '2026-01-08', '2026-01-15', '2026-12-31'])).toBe(7);
  });

  it('is unknown until there are two days', () => {
    expect(findUsualInterval([])).toBeNull();
    expect(findUsualInterval(['2026-01-01', '2026-01-01'])).toBeNull();
  });
});

describe('findAverageOrder', () => {
  it('is whole kopecks, halves away from zero', () => {
    expect(findAverageOrder([100, 101])).toBe(101);
    expect(findAverageOrder([-100, -101])).toBe(-101);
    expect(findAverageOrder([])).toBeNull();
  });

  it('lies between the smallest and the largest order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1 }), (totals) => {
        const average = findAverageOrder(totals) ?? Number.NaN;
        expect(average).toBeGreaterThanOrEqual(Math.min(...totals));
        expect(average).toBeLessThanOrEqual(Math.max(...totals));
      }),
    );
  });
});
