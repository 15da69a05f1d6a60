const mostPrefix = 4;
const prefixScale = 0.1;

/** How alike two texts are, from 0 to 1 (Jaro 1989; Winkler 1990: a common beginning counts more). */
export function measureJaroWinkler(one: string, other: string): number {
  if (one === other) return 1;
  const jaro = measureJaro(one, other);
  let prefix = 0;
  while (prefix < mostPrefix && prefix < one.length && one[prefix] === other[prefix]) prefix += 1;
  return jaro + prefix * prefixScale * (1 - jaro);
}

function measureJaro(one: string, other: string): number {
  if (one === '' || other === '') return 0;
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1);
  const taken = new Uint8Array(other.length);
  let common = '';
  for (let at = 0; at < one.length; at += 1) {
    const last = Math.min(other.length - 1, at + reach);
    for (let near = Math.max(0, at - reach); near <= last; near += 1) {
      if (taken[near] === 1 || one[at] !== other[near]) continue;
      taken[near] = 1;
      common += one[at];
      break;
    }
  }
  if (common === '') return 0;
  let moved = 0;
  let place = 0;
  for (let near = 0; near < other.length; near += 1) {
    if (taken[near] !== 1) continue;
    if (common[place] !== other[near]) moved += 1;
    place += 1;
  }
  const count = common.length;
  return (count / one.length + count / other.length + (count - moved / 2) / count) / 3;
}
