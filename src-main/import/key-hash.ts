/** Where a hash begins. */
export const emptyHash = 0x81_1c_9d_c5;

/** A hash of 32 bits with a number more in it (FNV-1a). */
export function addNumber(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01_00_01_93);
}

/** A hash with a part of a text more in it. */
export function addText(hash: number, text: string, from = 0, to = text.length): number {
  let sum = hash;
  for (let index = from; index < to; index += 1) sum = addNumber(sum, text.charCodeAt(index));
  return sum;
}
