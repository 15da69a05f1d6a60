/**
 * How many slips of the pen part two texts: letters left out, added, mistaken or swapped with their neighbour (optimal
 * string alignment). Counting stops at `most`: anything farther answers `most + 1`.
 */
export function measureEditDistance(one: string, two: string, most: number): number {
  if (Math.abs(one.length - two.length) > most) return most + 1;
  if (most === 1) return countOneSlip(one, two);
  let before: number[] = [];
  let last = Array.from({ length: two.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= two.length; column += 1) {
      const same = one[row - 1] === two[column - 1] ? 0 : 1;
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + same,
      );
      const swapped = one[row - 1] === two[column - 2] && one[row - 2] === two[column - 1];
      if (swapped && row > 1 && column > 1) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      line.push(cost);
    }
    if (Math.min(...line) > most) return most + 1;
    before = last;
    last = line;
  }
  return Math.min(last[two.length] ?? 0, most + 1);
}

/** The same up to one slip, without a table: what is left between the common beginning and the common end tells. */
function countOneSlip(one: string, two: string): number {
  let start = 0;
  while (start < one.length && one[start] === two[start]) start += 1;
  let endOne = one.length;
  let endTwo = two.length;
  while (endOne > start && endTwo > start && one[endOne - 1] === two[endTwo - 1]) {
    endOne -= 1;
    endTwo -= 1;
  }
  const left = Math.max(endOne, endTwo) - start;
  if (left < 2) return left;
  const swapped =
    endOne === endTwo && left === 2 && one[start] === two[start + 1] && one[start + 1] === two[start];
  return swapped ? 1 : 2;
}
