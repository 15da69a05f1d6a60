import type { NameWord } from './name-word.ts';

/** Words of a name by their place; `extra` is what is no part of it. */
export type ArrangedName = Readonly<{
  last: readonly string[];
  first: string | null;
  middle: string | null;
  extra: readonly string[];
  certain: boolean;
}>;

function arrangeOne(word: NameWord): ArrangedName {
  const empty = { last: [], first: null, middle: null, extra: [] };
  if (word.isFirstName) return { ...empty, first: word.text, certain: true };
  if (word.isPatronymic) return { ...empty, middle: word.text, certain: false };
  if (word.isSurname) return { ...empty, last: [word.text], certain: false };
  return { ...empty, first: word.text, certain: false };
}

function arrangeTwo(left: NameWord, right: NameWord): ArrangedName {
  const lastFirst = { last: [left.text], first: right.text, middle: null, extra: [] };
  const firstLast = { last: [right.text], first: left.text, middle: null, extra: [] };
  if (left.isFirstName && right.isPatronymic) {
    return { last: [], first: left.text, middle: right.text, extra: [], certain: true };
  }
  if (left.isFirstName !== right.isFirstName) {
    return { ...(right.isFirstName ? lastFirst : firstLast), certain: true };
  }
  if (right.isPatronymic && !left.isSurname) {
    return { last: [], first: left.text, middle: right.text, extra: [], certain: false };
  }
  if (left.isSurname !== right.isSurname) {
    return { ...(left.isSurname ? lastFirst : firstLast), certain: false };
  }
  return { ...(left.isLatin && right.isLatin ? firstLast : lastFirst), certain: false };
}

/** The place of the patronymic: the one after a known first name is the surest, then the last one. */
function findPatronymic(words: readonly NameWord[]): number {
  const places = words.flatMap((word, index) => (index > 0 && word.isPatronymic ? [index] : []));
  const sure = places.filter((place) => words[place - 1]?.isFirstName === true);
  return sure[0] ?? places.at(-1) ?? -1;
}

function startsSmall(text: string): boolean {
  return text.charAt(0) !== text.charAt(0).toUpperCase();
}

function arrangeAroundPatronymic(words: readonly NameWord[], place: number): ArrangedName {
  const first = words[place - 1];
  const middle = words[place];
  const before = words.slice(0, place - 1).map((word) => word.text);
  const after = words.slice(place + 1).map((word) => word.text);
  const shouted = words.every((word) => startsSmall(word.text));
  // «Иванов Иван Иванович сантехник»: what follows a whole name is a remark; «Иван Иванович Иванов» ends with the family name.
  const takesAfter = before.length === 0 && after[0] !== undefined && (shouted || !startsSmall(after[0]));
  return {
    last: takesAfter ? after.slice(0, 1) : before,
    first: first?.text ?? null,
    middle: middle?.text ?? null,
    extra: takesAfter ? after.slice(1) : after,
    certain: first?.isFirstName === true && before.length + after.length <= 1,
  };
}

function arrangeWithoutPatronymic(words: readonly NameWord[]): ArrangedName {
  const texts = words.map((word) => word.text);
  if (words.every((word) => word.isLatin)) {
    const [first = null, ...rest] = texts;
    const last = rest.slice(-1);
    return { first, middle: rest.slice(0, -1).join(' ') || null, last, extra: [], certain: false };
  }
  const [one, two, ...rest] = words;
  if (one?.isFirstName === true && two !== undefined && !two.isFirstName && two.isSurname) {
    return { last: [two.text], first: one.text, middle: null, extra: texts.slice(2), certain: false };
  }
  const [last = '', first = null, middle = null] = texts;
  return { last: [last], first, middle, extra: rest.slice(1).map((word) => word.text), certain: false };
}

/** Decides which word of a name is the family name, the first name and the patronymic. Family name first is the custom of lists; a dictionary of first names and the endings tell when it is otherwise. */
export function arrangeNameWords(words: readonly NameWord[]): ArrangedName {
  const [one, two] = words;
  if (one === undefined) return { last: [], first: null, middle: null, extra: [], certain: false };
  if (two === undefined) return arrangeOne(one);
  const place = findPatronymic(words);
  if (words.length === 2) return arrangeTwo(one, two);
  return place === -1 ? arrangeWithoutPatronymic(words) : arrangeAroundPatronymic(words, place);
}
