/** Numbers in small groups: 8 bytes each and a third to spare, where a map takes 50. */
export type BlockTable = Readonly<{
  /** Puts a number, 0 or more, into the group of a hash, once; a group that has enough takes no more. */
  put: (hash: number, value: number) => void;
  /** The numbers of a group in the order in which they came. */
  get: (hash: number) => readonly number[];
}>;

const smallestBits = 10;
const fullest = 0.75;
const nobody: readonly never[] = [];

/**
 * An empty table of groups that hold `most` numbers at most. A number lies in the first free place from the one that its
 * hash points to, so that those of one group follow one another.
 */
export function createBlockTable(most: number): BlockTable {
  let bits = smallestBits;
  let hashes = new Int32Array(1 << bits);
  /** One more than the number, 0 where nothing lies. */
  let values = new Int32Array(1 << bits);
  let count = 0;

  function place(hash: number): number {
    return Math.imul(hash, 0x9e_37_79_b1) >>> (32 - bits);
  }

  function next(at: number): number {
    return (at + 1) & (values.length - 1);
  }

  function insert(hash: number, value: number): void {
    let left = most;
    let at = place(hash);
    for (; values[at] !== 0; at = next(at)) {
      if (hashes[at] !== hash) continue;
      left -= 1;
      if (left === 0 || values[at] === value) return;
    }
    hashes[at] = hash;
    values[at] = value;
    count += 1;
  }

  function grow(): void {
    const [oldHashes, oldValues] = [hashes, values];
    bits += 1;
    hashes = new Int32Array(1 << bits);
    values = new Int32Array(1 << bits);
    count = 0;
    // From behind a free place on: a group that goes over the end keeps its order.
    const start = oldValues.indexOf(0);
    for (let step = 0; step < oldValues.length; step += 1) {
      const at = (start + step) & (oldValues.length - 1);
      const value = oldValues[at] ?? 0;
      if (value !== 0) insert(oldHashes[at] ?? 0, value);
    }
  }

  return {
    put: (hash, value) => {
      if (count >= values.length * fullest) grow();
      insert(hash | 0, value + 1);
    },
    get: (hash) => {
      const wanted = hash | 0;
      let found: number[] | null = null;
      for (let at = place(wanted); values[at] !== 0; at = next(at)) {
        if (hashes[at] === wanted) (found ??= []).push((values[at] ?? 0) - 1);
      }
      return found ?? nobody;
    },
  };
}
