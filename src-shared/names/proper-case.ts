/** Particles before a family name and after a patronymic: small letters, unless they are the whole of it («Ван», «Ли»). */
const before = new Set(
  'фон ван де да ди дер ла ле эль аль бен ибн von van de da der la al bin ibn'.split(' '),
);
const after = new Set('оглы оглу кызы гызы улы угли заде'.split(' '));

function capitalise(part: string): string {
  const lower = part.toLowerCase();
  const first = lower.charAt(0);
  // О'НИЛ → О'Нил: the letter after an apostrophe begins anew behind one letter.
  const apostrophe = /^(\p{L}['’ʼ])(\p{L})(.*)$/u.exec(lower);
  if (apostrophe !== null) {
    return `${(apostrophe[1] ?? '').toUpperCase()}${(apostrophe[2] ?? '').toUpperCase()}${apostrophe[3]}`;
  }
  return first.toUpperCase() + lower.slice(1).replaceAll(/(?<=\.)\p{L}/gu, (letter) => letter.toUpperCase());
}

function isOneCase(text: string): boolean {
  return text === text.toLowerCase() || text === text.toUpperCase();
}

const written = new Map<string, string>();
const mostWritten = 20_000;

/** Is the part at this place a particle of the name the parts make up? */
function isParticle(part: string, index: number, count: number): boolean {
  const key = part.toLowerCase();
  return (index < count - 1 && before.has(key)) || (index > 0 && after.has(key));
}

function toProperWord(word: string, index: number, words: readonly string[]): string {
  if (isParticle(word, index, words.length)) return word.toLowerCase();
  if (!isOneCase(word)) return word;
  return word
    .split('-')
    .map((part, place, parts) =>
      place > 0 && isParticle(part, place, parts.length) ? part.toLowerCase() : capitalise(part),
    )
    .join('-');
}

/** Writes a name properly when it is wholly in capitals or in small letters («ИВАНОВ-ПЕТРОВ» → «Иванов-Петров», particles small); a name in mixed case stays as it is. */
export function toProperName(text: string): string {
  const known = written.get(text);
  if (known !== undefined) return known;
  const words = text.split(' ');
  const isTyped = words.length > 1 && !isOneCase(text) && !/\p{Lu}{2}/u.test(text);
  // «Ван Хай» is a whole first name: particles are made small only where nobody chose their letters.
  const proper = isTyped ? text : words.map(toProperWord).join(' ');
  if (written.size > mostWritten) written.clear();
  written.set(text, proper);
  return proper;
}
