import type { Comparison } from './linkage-plan.ts';

/** Levels of a pair packed into one number, and back. */
export type PatternCode = Readonly<{
  pack: (levels: Uint8Array) => number;
  unpack: (pattern: number) => Uint8Array;
}>;

/** The code for these comparisons: a number in mixed radix, one digit per comparison. */
export function createPatternCode(comparisons: readonly Comparison[]): PatternCode {
  const radix = comparisons.map(({ levels }) => levels.length + 1);
  if (radix.reduce((product, base) => product * base, 1) > Number.MAX_SAFE_INTEGER) {
    throw new Error('linkage: too many levels for one number');
  }
  return {
    pack: (levels) => {
      let pattern = 0;
      for (let place = 0; place < radix.length; place += 1) {
        pattern = pattern * (radix[place] ?? 1) + (levels[place] ?? 0);
      }
      return pattern;
    },
    unpack: (pattern) => {
      const levels = new Uint8Array(radix.length);
      let rest = pattern;
      for (let place = radix.length - 1; place >= 0; place -= 1) {
        const base = radix[place] ?? 1;
        levels[place] = rest % base;
        rest = Math.floor(rest / base);
      }
      return levels;
    },
  };
}
