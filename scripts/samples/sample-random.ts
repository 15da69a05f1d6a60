/** A repeatable source of chance (mulberry32): the same seed gives the same list on every machine. */
export type SampleRandom = Readonly<{
  /** A whole number from 0 to limit - 1. */
  below: (limit: number) => number;
  pick: <Value>(values: readonly [Value, ...Value[]]) => Value;
  /** True with the given chance, 0 to 1. */
  chance: (share: number) => boolean;
}>;

/** Makes a source of chance from a whole number. */
export function createSampleRandom(seed: number): SampleRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick: (values) => values[below(values.length)] ?? values[0],
    chance: (share) => next() < share,
  };
}
