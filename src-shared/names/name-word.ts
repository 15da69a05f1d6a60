import { femaleFirstNames } from './female-first-names.ts';
import { maleFirstNames } from './male-first-names.ts';

/** What one word of a name can be. */
export type NameWord = Readonly<{
  text: string;
  isFirstName: boolean;
  isPatronymic: boolean;
  isInitials: boolean;
  isSurname: boolean;
  /** Looks like a word of a language in Latin letters: the first name stands first there. */
  isLatin: boolean;
}>;

const patronymic =
  /(?:[оеё]вич|[оеё]вна|ильич|ильинична|илинична|[кмт]ич|саввич|никитична|кузьминична|лукинична|фоминична|[тк]ична|инична|[ -](?:оглы|оглу|кызы|гызы|улы|угли|заде))$/u;
/** Patronymics on -ич are a closed list: «Бабич» is a family name. */
const shortPatronymics = new Set([
  'никитич',
  'кузьмич',
  'лукич',
  'фомич',
  'саввич',
  'ильич',
  'фокич',
  'силич',
  'ионич',
  'фадеич',
]);
const surname =
  /^(?:фон|ван|де|да|ди|дер|ла|ле|эль|аль|von|van|de|da|der) |(?:[оеё]в|[оеё]ва|[иы]н|[иы]на|ск(?:ий|ая|ой)|цк(?:ий|ая|ой)|[нр]ый|ая|[ыи]х|енко|ко|чук|юк|ук|як|ян|янц|дзе|швили|шкевич|вич|швили|ман|берг|штейн|заде|ли|ло|ova|eva|[oe]v|ina|sk(?:y|iy|aya)|enko)$/u;
const initials = /^(?:\p{L}\.\s?-?){1,3}$|^\p{Lu}{1,2}$/u;

const known = new Map<string, NameWord>();
const mostKnown = 20_000;

function isPatronymicWord(key: string): boolean {
  if (shortPatronymics.has(key)) return true;
  return patronymic.test(key) && !/[мкт]ич$/u.test(key);
}

/** True when a dictionary holds the first name; a double name is known by its first half. */
export function isKnownFirstName(key: string): boolean {
  if (maleFirstNames.has(key) || femaleFirstNames.has(key)) return true;
  const half = key.split('-')[0] ?? key;
  return half !== key && (maleFirstNames.has(half) || femaleFirstNames.has(half));
}

/** Looks at one word of a name. The same words come again and again in a list: answers are remembered. */
export function readNameWord(text: string): NameWord {
  const remembered = known.get(text);
  if (remembered !== undefined) return remembered;
  const key = text.toLowerCase().replaceAll('ё', 'е');
  const isInitials = initials.test(text);
  const word = {
    text,
    isFirstName: !isInitials && isKnownFirstName(key),
    isPatronymic: !isInitials && isPatronymicWord(key),
    isInitials,
    isSurname: !isInitials && surname.test(key),
    isLatin: /^[\p{Script=Latin}'’.-]+$/u.test(text),
  };
  if (known.size > mostKnown) known.clear();
  known.set(text, word);
  return word;
}
