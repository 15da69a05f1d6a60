/** The months' names, Russian (both cases) and English. */
const monthNames: readonly (readonly string[])[] = [
  ['января', 'январь', 'january'],
  ['февраля', 'февраль', 'february'],
  ['марта', 'март', 'march'],
  ['апреля', 'апрель', 'april'],
  ['мая', 'май', 'may'],
  ['июня', 'июнь', 'june'],
  ['июля', 'июль', 'july'],
  ['августа', 'август', 'august'],
  ['сентября', 'сентябрь', 'september'],
  ['октября', 'октябрь', 'october'],
  ['ноября', 'ноябрь', 'november'],
  ['декабря', 'декабрь', 'december'],
];

/** The number of a month by its name or the name's beginning of three letters or more («мая», «сент», «March»); null when it is none. */
export function findMonth(word: string): number | null {
  const start = word.toLowerCase();
  if (start.length < 3) return null;
  const index = monthNames.findIndex((names) => names.some((name) => name.startsWith(start)));
  return index === -1 ? null : index + 1;
}
