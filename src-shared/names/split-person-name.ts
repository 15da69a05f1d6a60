import { tidyLine } from '../text/tidy-text.ts';
import type { ArrangedName } from './arrange-name-words.ts';
import { arrangeNameWords } from './arrange-name-words.ts';
import type { NameWord } from './name-word.ts';
import { isKnownFirstName, readNameWord } from './name-word.ts';
import { findGender } from './person-gender.ts';
import type { PersonName } from './person-name.ts';
import { toProperName } from './proper-case.ts';
import { splitCouple } from './split-couple.ts';
import { unglueNameWord } from './unglue-name.ts';

const bracketed = /\s*(?:\(([^)]*)\)|\[([^\]]*)\]|[«"“„]([^»"”“]*)[»"”“])\s*/gu;
const title = /^(?:г-н|г-жа|господин|госпожа|гр\.|mr\.?|mrs\.?|ms\.?|dr\.?)\s+/iu;
const particle = /^(?:оглы|оглу|кызы|гызы|улы|угли|заде)$/iu;
const prefix = /^(?:фон|ван|де|да|ди|дер|ла|ле|эль|аль|бен|ибн|von|van|de|da|der|la|al|bin|ibn)$/iu;
const gluedInitials = /^(\p{L}{2,})((?:\p{Lu}\.){1,2})$/u;
const splitInitials = /(?<=\p{L}\.)-?(?=\p{L})/u;

/** «ИП Иванов И.И.»: the form is no pair of initials; those have dots or follow a name. */
const soleProprietor = /^ИП\s+(?=\p{L}{2})/u;

/** «ван Бетховен»; but of two words «Ван Ольга» the first is a family name, and in «Нгуен Ван Хай» it is a name. */
function isPrefix(word: string, pieces: readonly string[], index: number): boolean {
  if (word.length > 4 || !prefix.test(word)) return false;
  if (word === word.toLowerCase()) return true;
  const before = pieces[index - 1];
  const isName = before === undefined || isKnownFirstName(before.toLowerCase().replaceAll('ё', 'е'));
  return pieces.length > 2 && (isName || word === word.toUpperCase());
}

/** Words of a name: particles go with their neighbours, «ИвановИ.И.» is cut before the initials. */
function readWords(text: string): NameWord[] {
  const words: string[] = [];
  let waiting = '';
  const pieces = text.split(' ').filter((piece) => piece !== '');
  for (const [index, word] of pieces.entries()) {
    const previous = words.at(-1);
    if (index < pieces.length - 1 && isPrefix(word, pieces, index)) waiting += `${word} `;
    else if (word.length <= 4 && previous !== undefined && particle.test(word))
      words[words.length - 1] = `${previous} ${word}`;
    else {
      const glued = word.includes('.') ? gluedInitials.exec(word) : null;
      const [head = '', ...others] = glued === null ? unglueNameWord(word) : [glued[1] ?? '', glued[2] ?? ''];
      words.push(waiting + head, ...others);
      waiting = '';
    }
  }
  return words.map(readNameWord);
}

/** «Иванов И.И.», «И. И. Иванов»: initials are claimed as initials only. */
function arrangeInitials(words: readonly NameWord[]): ArrangedName | null {
  const shown = words.filter((word) => word.isInitials);
  if (shown.length === 0) return null;
  const named = words.filter((word) => !word.isInitials);
  if (named.length === 0) return null;
  const letters = shown
    .flatMap((word) => word.text.split(word.text.includes('.') ? splitInitials : ''))
    .map((letter) => `${letter.replaceAll(/[.\s-]/gu, '').toUpperCase()}.`);
  const [one, two] = named;
  const extra = named.slice(2).map((word) => word.text);
  // «Иван И.» shows a first name and the first letter of the family name or the patronymic: claim the first name.
  if (named.length === 1 && one?.isFirstName === true && !one.isSurname) {
    return { last: letters.slice(0, 1), first: one.text, middle: letters[1] ?? null, extra, certain: false };
  }
  if (two !== undefined) {
    const pair = arrangeNameWords(named.slice(0, 2));
    return { ...pair, middle: pair.middle ?? letters[0] ?? null, extra, certain: pair.certain };
  }
  return {
    last: [one?.text ?? ''],
    first: letters[0] ?? null,
    middle: letters[1] ?? null,
    extra,
    certain: true,
  };
}

function cutNotes(text: string): { bare: string; notes: string[] } {
  const notes: string[] = [];
  const withoutBrackets = text
    .replaceAll(bracketed, (_whole, ...groups: unknown[]) => {
      const inside = groups.slice(0, 3).find((group) => typeof group === 'string');
      if (typeof inside === 'string' && inside.trim() !== '') notes.push(inside.trim());
      return ' ';
    })
    .trim()
    .replace(title, '');
  const [head = '', ...tail] = withoutBrackets.split(/\s*[,;/]\s*|\s+[-–—]\s+/u);
  // «Иванов, Иван Иванович» is the order of an address book, «Иван Иванов, сантехник» is a remark.
  const follows = tail.length === 1 && !head.includes(' ') && /^\p{Lu}/u.test(tail[0] ?? '');
  if (follows) return { bare: `${head} ${tail[0]}`, notes };
  return { bare: head, notes: [...tail.filter((piece) => piece !== ''), ...notes] };
}

/**
 * Takes a person's whole name to pieces: «Фамилия Имя Отчество» in any order, initials, double names, «Гусейн оглы», capitals and small letters.
 * Words that are no name, with digits, in brackets or after a comma go to `note`. Nothing is claimed that the text does not show.
 */
export function splitPersonName(text: string): PersonName {
  const line = tidyLine(text).replace(soleProprietor, '');
  const { bare, notes } = /[([«"“„,;/–—-]/u.test(line)
    ? cutNotes(line)
    : { bare: line.replace(title, ''), notes: [] };
  const couple = splitCouple(bare);
  if (couple !== null) {
    const { first, second, isWhole } = couple;
    const one = splitPersonName(first);
    const rest = [isWhole ? second : null, one.note, ...notes].filter((piece) => piece !== null);
    const note = rest.length === 0 ? null : rest.join('; ');
    if (isWhole || one.firstName === null) return { ...one, certain: false, note: note ?? second };
    const firstName = `${one.firstName} и ${toProperName(second)}`;
    return { ...one, firstName, gender: null, certain: false, note };
  }
  const all = readWords(bare);
  const hasDigits = /\d/u.test(bare);
  const words = hasDigits ? all.filter((word) => !/\d/u.test(word.text)) : all;
  const digits = hasDigits ? all.filter((word) => /\d/u.test(word.text)).map((word) => word.text) : [];
  const arranged = arrangeInitials(words) ?? arrangeNameWords(words);
  const lastName = arranged.last.length === 0 ? null : toProperName(arranged.last.join(' '));
  const firstName = arranged.first === null ? null : toProperName(arranged.first);
  const middleName = arranged.middle === null ? null : toProperName(arranged.middle);
  const note = [...[...arranged.extra, ...digits].join(' ').split('\n'), ...notes].filter(
    (piece) => piece !== '',
  );
  return {
    lastName,
    firstName,
    middleName,
    gender: findGender({ lastName, firstName, middleName }),
    certain: arranged.certain && note.length === 0,
    note: note.length === 0 ? null : note.join('; '),
  };
}
