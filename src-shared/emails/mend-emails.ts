/** Addresses that need no looking at: nearly all there are. */
const familiar = /^[\w.+-]+@(?:mail|yandex|bk|list|inbox|rambler|ya|gmail|icloud)\.(?:ru|com)$/iu;

/** Cyrillic letters that look like Latin ones, small and capital. */
const lookalikes: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
};

/** Endings that no domain has (IANA's root zone), and what was meant. */
const endings: Readonly<Record<string, string>> = {
  con: 'com',
  cmo: 'com',
  comm: 'com',
  coom: 'com',
  ocm: 'com',
  cpm: 'com',
  xom: 'com',
  vom: 'com',
  ry: 'ru',
  rru: 'ru',
  ruu: 'ru',
  ur: 'ru',
  tu: 'ru',
  pu: 'ru',
  // In Cyrillic letters: «.ру» and «.ком» are no domains either; «.рф» is one.
  ру: 'ru',
  ком: 'com',
};

/** Names of large providers as they are mistyped. Only what is no known domain itself. */
const providers: Readonly<Record<string, string>> = {
  gmial: 'gmail',
  gmai: 'gmail',
  gamil: 'gmail',
  gmaill: 'gmail',
  gnail: 'gmail',
  gmal: 'gmail',
  gmali: 'gmail',
  gmil: 'gmail',
  ggmail: 'gmail',
  yandx: 'yandex',
  yadex: 'yandex',
  yndex: 'yandex',
  yanex: 'yandex',
  yandeks: 'yandex',
  yandexx: 'yandex',
  jandex: 'yandex',
  yabdex: 'yandex',
  maill: 'mail',
  maii: 'mail',
  ramler: 'rambler',
  rambller: 'rambler',
  hotmial: 'hotmail',
  hotmal: 'hotmail',
  iclod: 'icloud',
  icloude: 'icloud',
};
const endingOf: Readonly<Record<string, string>> = {
  gmail: 'com',
  hotmail: 'com',
  icloud: 'com',
  yandex: 'ru',
  mail: 'ru',
  rambler: 'ru',
};
const undotted = /@(gmail|hotmail|icloud|yandex|mail|rambler)(com|ru)(?![\p{L}\p{N}.-])/giu;
const commaBefore = /(@[\p{L}\p{N}-]+),\s?(ru|com|net|org|su|by|kz|ua|рф)(?![\p{L}\p{N}@.])/giu;
/** One address alone in its cell with spaces, dots or signs too many around @. */
const parted = /^\s*([^\s@,;]+)\s*@+\s*\.?([^\s@,;]+\.[^\s@,;.]{2,})\s*$/u;
const address = /[^\s,;<>()|"«»]+@[^\s,;<>()|"«»]+/gu;

/**
 * Puts right the evident slips in a cell of addresses: «gmail.con», «@yandex,ru», «mail.ry», «mailru», two dots, spaces
 * around @, a Cyrillic letter in a Latin address. A doubtful one stays as it is.
 */
export function mendEmails(cell: string): string {
  if (!cell.includes('@') || familiar.test(cell)) return cell;
  return cell
    .replace(parted, '$1@$2')
    .replaceAll(commaBefore, '$1.$2')
    .replaceAll(undotted, '@$1.$2')
    .replaceAll(address, mendAddress);
}

function mendAddress(text: string): string {
  const latin = toLatinLetters(text);
  const at = latin.lastIndexOf('@');
  const labels = latin
    .slice(at + 1)
    .split('.')
    .filter((label) => label !== '');
  const ending = labels.at(-1)?.toLowerCase() ?? '';
  const name = labels.at(-2)?.toLowerCase() ?? '';
  if (labels.length < 2) return latin;
  const provider = providers[name] ?? name;
  const isCut = ending.length < 2 || (ending === 'co' && provider === 'gmail');
  const meant = endings[ending] ?? (isCut ? endingOf[provider] : undefined);
  const isSame = meant === undefined && provider === name && !latin.slice(at + 1).includes('..');
  if (isSame) return latin;
  const kept = labels.slice(0, -2);
  return [
    latin.slice(0, at + 1) + [...kept, provider === name ? labels.at(-2) : provider].join('.'),
    meant ?? labels.at(-1),
  ].join('.');
}

/** A Latin address with a few Cyrillic letters that look the same; one that is Cyrillic by right stays. */
function toLatinLetters(text: string): string {
  if (!/[а-яіё]/iu.test(text) || !/[a-z]/iu.test(text)) return text;
  const [, head = text, tail = ''] = /^(.*)(\.(?:рф|ру|ком))$/iu.exec(text) ?? [];
  const latin = head.replaceAll(/[а-яіё]/giu, (letter) => lookalikes[letter] ?? letter);
  return /[а-яіё]/iu.test(latin) ? text : latin + tail;
}
