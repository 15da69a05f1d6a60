/** A text as a number of 31 bits (FNV-1a): a false neighbour costs one comparison. */
export function hashKey(text: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01_00_01_93);
  }
  // The last step of a better-mixed hash: low bits choose the bucket.
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c_1b_3c_6d);
  return (hash ^ (hash >>> 13)) >>> 1;
}

/** Two keys as one. */
export function joinKeys(one: number, other: number): number {
  return (Math.imul(one ^ (other >>> 7), 0x01_00_01_93) ^ Math.imul(other, 0x2c_1b_3c_6d)) >>> 1;
}
