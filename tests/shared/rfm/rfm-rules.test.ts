import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuantile } from '../../../src-shared/rfm/quantile.ts';
import { defaultRfmGroups, type RfmGroup, type ScoreRange } from '../../../src-shared/rfm/rfm-groups.ts';
import {
  findBin,
  findRfmEdges,
  findRfmGroup,
  prepareGroupFinder,
  scoreRfm,
} from '../../../src-shared/rfm/rfm-scores.ts';
import { defaultRfmSettings, rfmSettingsSchema } from '../../../src-shared/rfm/rfm-settings.ts';
import { toRecencyRange, toWholeRange } from '../../../src-shared/rfm/whole-range.ts';

const values = fc.array(fc.integer({ min: -1000, max: 100_000 }), { minLength: 1, maxLength: 60 });
const score = fc.integer({ min: 1, max: 5 });
const edges = fc
  .array(fc.double({ min: -10, max: 1000, noNaN: true }), { minLength: 4, maxLength: 4 })
  .map((all) => all.toSorted((a, b) => a - b));
const range = fc.tuple(score, score).map(([a, b]): ScoreRange => (a <= b ? [a, b] : [b, a]));
const group = fc.record({ r: range, f: range, m: range }).map((ranges): RfmGroup => ({
  key: null,
  name: 'Своя',
  ...ranges,
}));

describe('findQuantile', () => {
  it('agrees with the definition of type 7: a line through the places 0 to 1 of the ordered numbers', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 5 }), (numbers, part) => {
        const sorted = numbers.toSorted((a, b) => a - b);
        const place = ((sorted.length - 1) * part) / 5;
        const [lower, upper] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
        expect(findQuantile(sorted, part, 5)).toBeCloseTo(
          lower + (place - Math.floor(place)) * (upper - lower),
          6,
        );
      }),
    );
  });

  it.each([
    [[1, 2, 3, 4], 1, 1.6],
    [[1, 2, 3, 4, 5, 6], 3, 4],
    [[7], 2, 7],
    [[10, 20, 30, 40, 50, 60, 70, 80], 4, 66],
  ])('finds a whole quantile as a whole number: %j, %i of 5', (sorted, part, wanted) => {
    expect(findQuantile(sorted, part, 5)).toBe(wanted);
  });

  it('knows no quantile of nothing', () => {
    expect(findQuantile([], 1, 5)).toBeNaN();
  });
});

describe('findBin', () => {
  it('puts a value equal to an edge into the bin above it', () => {
    expect([113, 114, 115, 297, 298, 482].map((days) => findBin(days, [115, 181, 297.4, 482]))).toEqual([
      1, 1, 2, 3, 4, 5,
    ]);
  });

  it('never gives a greater value a lower bin', () => {
    fc.assert(
      fc.property(edges, fc.integer(), fc.nat(), (some, value, more) => {
        expect(findBin(value + more, some)).toBeGreaterThanOrEqual(findBin(value, some));
      }),
    );
  });
});

describe('findRfmEdges', () => {
  it('parts each figure one unit above its fifths', () => {
    const days = [1, 2, 3, 4, 5, 6];
    expect(findRfmEdges({ recency: days, frequency: days, monetary: days.map((day) => day * 100) })).toEqual({
      recency: [3, 4, 5, 6],
      frequency: [3, 4, 5, 6],
      monetary: [300, 400, 500, 600],
    });
  });

  it('leaves at least a fifth of the contacts at or below each edge', () => {
    fc.assert(
      fc.property(values, (numbers) => {
        const { frequency } = findRfmEdges({ recency: numbers, frequency: numbers, monetary: numbers });
        for (const [index, edge] of frequency.entries()) {
          const below = numbers.filter((value) => value < edge).length;
          expect(below * 5).toBeGreaterThanOrEqual((numbers.length - 1) * (index + 1));
        }
      }),
    );
  });
});

describe('scoreRfm', () => {
  it('scores fewer days, more orders and more money no lower', () => {
    const figures = fc.record({ recency: fc.nat(2000), frequency: fc.nat(100), monetary: fc.nat(1_000_000) });
    fc.assert(
      fc.property(
        figures,
        figures,
        fc.tuple(edges, edges, edges),
        (one, other, [recency, frequency, monetary]) => {
          const all = { recency, frequency, monetary };
          const better = scoreRfm(
            {
              recency: Math.min(one.recency, other.recency),
              frequency: Math.max(one.frequency, other.frequency),
              monetary: Math.max(one.monetary, other.monetary),
            },
            all,
          );
          const scores = scoreRfm(one, all);
          expect(better.r).toBeGreaterThanOrEqual(scores.r);
          expect(better.f).toBeGreaterThanOrEqual(scores.f);
          expect(better.m).toBeGreaterThanOrEqual(scores.m);
        },
      ),
    );
  });
});

describe('findRfmGroup', () => {
  it('finds the first group whose three ranges hold the scores, and null only when none does', () => {
    fc.assert(
      fc.property(score, score, score, fc.array(group, { maxLength: 8 }), (r, f, m, groups) => {
        const fits = ({ r: [r1, r2], f: [f1, f2], m: [m1, m2] }: RfmGroup): boolean =>
          r1 <= r && r <= r2 && f1 <= f && f <= f2 && m1 <= m && m <= m2;
        const found = findRfmGroup({ r, f, m }, groups);
        const find = prepareGroupFinder(groups);
        expect([find({ r, f, m }), find({ r, f, m })]).toEqual([found, found]);
        expect(found).toBe(groups.some(fits) ? groups.findIndex(fits) : null);
      }),
    );
  });

  it.each([
    [{ r: 5, f: 5, m: 5 }, 'champions'],
    [{ r: 2, f: 4, m: 5 }, 'loyal'],
    [{ r: 5, f: 1, m: 1 }, 'potentialLoyalist'],
    [{ r: 2, f: 2, m: 2 }, 'needAttention'],
    [{ r: 2, f: 1, m: 1 }, 'aboutToSleep'],
    [{ r: 1, f: 4, m: 5 }, 'atRisk'],
    [{ r: 1, f: 1, m: 2 }, 'lost'],
    [{ r: 5, f: 5, m: 1 }, undefined],
  ])('knows the published groups: %j', (scores, key) => {
    const place = findRfmGroup(scores, defaultRfmGroups);
    expect(place === null ? undefined : defaultRfmGroups[place]?.key).toBe(key);
  });
});

describe('toWholeRange', () => {
  it('spans exactly the whole values of the bins', () => {
    fc.assert(
      fc.property(edges, range, fc.integer({ min: -20, max: 1010 }), (some, [first, last], value) => {
        const inSpan = ({ from, to }: { from: number | null; to: number | null }): boolean =>
          (from === null || value >= from) && (to === null || value <= to);
        const bin = findBin(value, some);
        expect(inSpan(toWholeRange(some, first, last))).toBe(bin >= first && bin <= last);
        expect(inSpan(toRecencyRange(some, first, last))).toBe(6 - bin >= first && 6 - bin <= last);
      }),
    );
  });
});

describe('rfmSettingsSchema', () => {
  it('takes the defaults and refuses a turned range, edges out of order and a group without a name', () => {
    const { groups, thresholds } = defaultRfmSettings;
    const [champions] = groups;
    const nameless = { ...champions, key: null };
    expect(rfmSettingsSchema.parse(defaultRfmSettings)).toEqual(defaultRfmSettings);
    for (const wrong of [
      { groups: [{ ...champions, r: [5, 4] }] },
      { groups: [nameless] },
      { thresholds: { ...thresholds, recency: [31, 20, 181, 366] } },
    ]) {
      expect(rfmSettingsSchema.safeParse({ ...defaultRfmSettings, ...wrong }).success).toBe(false);
    }
  });
});
