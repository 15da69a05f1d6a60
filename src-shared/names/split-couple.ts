/** Two people in one cell: `first` is read as a name, `second` joins its first name («Анна и Пётр Ивановы») or is a whole name of its own. */
export type Couple = Readonly<{ first: string; second: string; isWhole: boolean }>;

const joint = /(?<=\p{L}{2})(?:\s+и\s+|\s*[+&]\s*)(?=\p{L}{2})/u;
const shoutedJoint = /(?<=\p{Lu}{2})\s+И\s+(?=\p{Lu}{2})/u;
const longestPart = 60;

/** Parts «Анна и Пётр», «Ивановы Анна и Пётр», «Иванова Анна Петровна и Сидоров Пётр»; null for one person, for three, and for a letter «И» that is an initial. */
export function splitCouple(text: string): Couple | null {
  if (!/\s[иИ]\s|[+&]/u.test(text) || text.length > 2 * longestPart) return null;
  const pieces = text.split(joint);
  const [left = '', right, more] = pieces.length === 1 ? text.split(shoutedJoint) : pieces;
  if (right === undefined || more !== undefined) return null;
  const [lefts, rights] = [left.split(' '), right.split(' ')];
  const [one = ''] = lefts;
  if (lefts.length === 1 && rights.length === 2) {
    return { first: `${rights[1]} ${one}`, second: rights[0] ?? '', isWhole: false };
  }
  return { first: left, second: right, isWhole: lefts.length > 2 || rights.length > 1 };
}
