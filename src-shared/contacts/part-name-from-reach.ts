import { normalisePhone } from '../phones/normalise-phone.ts';

/** A name and the ways to reach its bearer that stood in the same cell. */
export type PartedName = Readonly<{ name: string; phones: readonly string[]; emails: readonly string[] }>;

const phoneWords =
  '(?:телефон|тел|т|моб(?:ильный)?|сот(?:овый)?|раб(?:очий)?|дом(?:ашний)?|phone|tel|mob|whats\\s?app|в[ао]тсап+|wa|viber|вайбер)';
const before = String.raw`(?:(?<!\p{L})${phoneWords}(?!\p{L})[.:№\s]*)*`;
const gap = String.raw`[\s.()–-]*`;
/** Only what is written as numbers of phones are: other numbers (a contract, an ИНН, a house) belong to the name. */
const numbers = [
  String.raw`(?:\+7|8|7)${gap}\d{3}${gap}\d{3}${gap}\d{2}${gap}\d{2}`,
  String.raw`\+(?!7)\d[\d\s()–-]{8,14}\d`,
  String.raw`\(?\d{3}\)?[\s.–-]+\d{3}[\s.–-]\d{2}[\s.–-]\d{2}`,
  String.raw`9\d{9}`,
];
const phonePattern = new RegExp(String.raw`${before}(?<![\d+])(${numbers.join('|')})(?!\d)`, 'giu');
const emailPattern = /[^\s@,;|<>()«»"]+@[^\s@,;|<>()«»"]+\.[^\s@,;|<>()«»"]{2,}/gu;
const emptyBrackets = /\(\s*[,;]*\s*\)/gu;
const edges = /^[\s,;:/|–—-]+|[\s,;:/|–—-]+$/gu;
const longest = 200;

/**
 * Takes the phones and e-mails out of a cell with a name («Иванов Пётр, тел. 8 916 123-45-67»); null when there are none.
 * What is left may be empty.
 */
export function partNameFromReach(text: string): PartedName | null {
  if (text.length > longest || !/\d|@/u.test(text)) return null;
  const phones: string[] = [];
  const emails: string[] = [];
  const rest = text
    .replaceAll(emailPattern, (email) => {
      emails.push(email);
      return ', ';
    })
    .replaceAll(phonePattern, (whole, number: string) => {
      if (normalisePhone(number) === null) return whole;
      phones.push(number);
      return ', ';
    });
  if (phones.length === 0 && emails.length === 0) return null;
  const name = rest
    .replaceAll(emptyBrackets, ' ')
    .replaceAll(/\s*[,;](?:\s*[,;])+\s*/gu, ', ')
    .replaceAll(edges, '')
    .replaceAll(/\s+(?=[,)])/gu, '')
    .replaceAll(/\s+/gu, ' ');
  return { name, phones, emails };
}
