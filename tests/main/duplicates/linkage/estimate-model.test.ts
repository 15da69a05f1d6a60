import { describe, expect, it } from 'vitest';
import { estimateShares, type PatternCount } from '../../../../src-main/duplicates/linkage/estimate-model.ts';
import { agreementLevel, type Comparison } from '../../../../src-main/duplicates/linkage/linkage-plan.ts';

const field = (name: string): Comparison => ({
  name,
  levels: [agreementLevel('same', 0.8, 0.01, 'for'), agreementLevel('different', 0.2, 0.99, 'against')],
});
const comparisons = [field('one'), field('two'), field('three')];

/** Counts of patterns as independent fields give them: matches agree with `m`, the others with `u`. */
function expectPatterns(matches: number, others: number, m: number, u: number): PatternCount[] {
  const patterns: PatternCount[] = [];
  for (let bits = 0; bits < 8; bits += 1) {
    const levels = Uint8Array.from([0, 1, 2], (place) => ((bits >> place) % 2 === 0 ? 1 : 2));
    const agreeing = levels.filter((level) => level === 1).length;
    const share = (chance: number): number => chance ** agreeing * (1 - chance) ** (3 - agreeing);
    patterns.push({ levels, count: matches * share(m) + others * share(u), possible: agreeing > 0 });
  }
  return patterns;
}

describe('estimateShares', () => {
  it('finds without labels the shares from which the patterns were made', () => {
    const { prior, comparisons: shares } = estimateShares(
      comparisons,
      expectPatterns(2000, 1_000_000, 0.9, 0.02),
      1500,
    );
    expect(prior * 1_002_000).toBeGreaterThan(1900);
    expect(prior * 1_002_000).toBeLessThan(2100);
    for (const { m, u } of shares) {
      expect(m[1]).toBeCloseTo(0.9, 1);
      expect(u[1]).toBeCloseTo(0.02, 2);
    }
  });

  it('keeps to what is expected where there is nothing to see', () => {
    const { prior, comparisons: shares } = estimateShares(comparisons, [], 0);
    expect(prior).toBeGreaterThan(0);
    expect(shares[0]?.m[1]).toBeCloseTo(0.8, 6);
    expect(shares[0]?.u[1]).toBeCloseTo(0.01, 6);
  });
});
