import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeLineSum,
  computeOrderTotal,
  multiplyByPrice,
  settleLine,
} from '../../../src-shared/orders/line-sum.ts';

const quantities = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const prices = fc.integer({ min: 0, max: 100_000_000_000 });

/** The rule said another way: the product in thousandths of a kopeck is at most half a kopeck away, ties go outwards. */
function roundExactly(quantity: number, price: number): bigint {
  const product = BigInt(quantity) * BigInt(price);
  const whole = product / 1000n;
  const rest = product - whole * 1000n;
  const up = (rest < 0n ? -rest : rest) * 2n >= 1000n;
  return up ? whole + (product < 0n ? -1n : 1n) : whole;
}

describe('multiplyByPrice', () => {
  it('is exact to half a kopeck and turns halves away from zero', () => {
    fc.assert(
      fc.property(quantities, prices, (quantity, price) => {
        const exact = roundExactly(quantity, price);
        fc.pre(exact < 2n ** 53n && exact > -(2n ** 53n));
        expect(BigInt(multiplyByPrice(quantity, price))).toBe(exact);
      }),
    );
  });

  it.each([
    [12_500, 65_000, 812_500],
    [1, 500, 1],
    [1, 499, 0],
    [-1, 500, -1],
    [0, 500, 0],
  ])('gives for %i thousandths at %i kopecks %i', (quantity, price, sum) => {
    expect(multiplyByPrice(quantity, price)).toBe(sum);
  });
});

const amounts = fc.option(fc.integer({ min: 0, max: 1_000_000_000 }));

describe('settleLine', () => {
  it('keeps what is written and always satisfies the rule of sums', () => {
    const counts = fc.option(fc.integer({ min: 1, max: 1_000_000 }));
    fc.assert(
      fc.property(counts, amounts, amounts, amounts, (quantity, price, discount, sum) => {
        const line = settleLine({ quantity, price, discount, sum });
        expect(line.sum).toBe(computeLineSum(line));
        const kept = { quantity, price, sum, discount: sum === null ? discount : null };
        const written = Object.entries(kept).filter(([, value]) => value !== null);
        expect(line).toMatchObject(Object.fromEntries(written));
      }),
    );
  });

  it('finds the price from the sum', () => {
    const written = { quantity: 2000, price: null, discount: null, sum: 130_000 };
    expect(settleLine(written)).toEqual({ quantity: 2000, price: 65_000, discount: 0, sum: 130_000 });
  });
});

describe('computeOrderTotal', () => {
  it('takes the discount off the sums of the lines', () => {
    expect(computeOrderTotal([1000, 250], 50)).toBe(1200);
  });
});
