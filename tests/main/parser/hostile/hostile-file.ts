/** A file that nobody should have to open; `expected` where only one answer is right: a code, or rows. */
export type HostileFile = Readonly<{ name: string; content: Buffer; expected?: string }>;

/** Numbers from 0 to 1, the same in every run (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Copies with a few bytes changed, each at places of its own. */
export function flipBytes(name: string, content: Buffer, count: number): readonly HostileFile[] {
  return Array.from({ length: count }, (_, index) => {
    const random = createRandom(index * 7919 + content.length);
    const flipped = Buffer.from(content);
    const places = 1 + Math.floor(random() * 24);
    // Half of them near the beginning, where headers stand.
    const span = index % 2 === 0 ? content.length : Math.min(2048, content.length);
    for (let place = 0; place < places; place += 1) {
      flipped[Math.floor(random() * span)] = Math.floor(random() * 256);
    }
    return { name: `${name} with bytes flipped, ${index}`, content: flipped };
  });
}

/** Beginnings of a file, from one byte to all but one. */
export function truncate(name: string, content: Buffer): readonly HostileFile[] {
  const lengths = [1, 2, 3, 4, 8, 30, 100, 511, 512, 513, 4096, content.length - 22, content.length - 1];
  const shares = [0.1, 0.33, 0.5, 0.75, 0.95].map((share) => Math.floor(content.length * share));
  return [...lengths, ...shares]
    .filter((length) => length < content.length)
    .map((length) => ({ name: `${name} cut to ${length}`, content: content.subarray(0, length) }));
}
