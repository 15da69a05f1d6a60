/** Pairs of places with the pattern of their levels, 16 bytes each. */
export type PairList = {
  readonly length: number;
  add: (one: number, other: number, pattern: number) => void;
  at: (place: number) => Readonly<{ one: number; other: number; pattern: number }>;
};

const chunkLength = 65_536;

type Chunk = Readonly<{ ones: Int32Array; others: Int32Array; patterns: Float64Array }>;

/** An empty list; it grows by chunks, so that nothing is copied. */
export function createPairList(): PairList {
  const chunks: Chunk[] = [];
  let length = 0;
  return {
    get length() {
      return length;
    },
    add: (one, other, pattern) => {
      const place = length % chunkLength;
      if (place === 0) {
        chunks.push({
          ones: new Int32Array(chunkLength),
          others: new Int32Array(chunkLength),
          patterns: new Float64Array(chunkLength),
        });
      }
      const chunk = chunks.at(-1);
      if (chunk === undefined) return;
      chunk.ones[place] = one;
      chunk.others[place] = other;
      chunk.patterns[place] = pattern;
      length += 1;
    },
    at: (at) => {
      const chunk = chunks[Math.floor(at / chunkLength)];
      const place = at % chunkLength;
      return {
        one: chunk?.ones[place] ?? 0,
        other: chunk?.others[place] ?? 0,
        pattern: chunk?.patterns[place] ?? 0,
      };
    },
  };
}
