import { toSearchForm } from '../../src-shared/text/search-form.ts';

/** Names of a copy: the first, and the later ones with a number. */
export type CopyWords = Readonly<{
  first: (name: string) => string;
  numbered: (name: string, number: number) => string;
}>;

/** The name of a copy that is not taken yet: «VIP – копия», then «VIP – копия 2». */
export function nameCopy(name: string, taken: readonly string[], words: CopyWords): string {
  const known = new Set(taken.map((each) => toSearchForm(each)));
  const base = name.slice(0, 180);
  let copy = words.first(base);
  for (let number = 2; known.has(toSearchForm(copy)); number += 1) copy = words.numbered(base, number);
  return copy;
}
