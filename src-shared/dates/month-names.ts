/** Beginnings of the months' names, Russian and English; a whole word is known by its beginning. */
const monthBeginnings: readonly (readonly string[])[] = [
  ['янв', 'jan'],
  ['фев', 'feb'],
  ['мар', 'mar'],
  ['апр', 'apr'],
  ['мая', 'май', 'may'],
  ['июн', 'jun'],
  ['июл', 'jul'],
  ['авг', 'aug'],
  ['сен', 'sep'],
  ['окт', 'oct'],
  ['ноя', 'nov'],
  ['дек', 'dec'],
];

/** The number of a month by its name or the name's beginning («мая», «сент», «March»); null when it is none. */
export function findMonth(word: string): number | null {
  const start = word.toLowerCase().slice(0, 3);
  const index = monthBeginnings.findIndex((names) => names.includes(start));
  return index === -1 ? null : index + 1;
}
