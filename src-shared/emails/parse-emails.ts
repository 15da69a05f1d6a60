import validator from 'validator';
import { isBlankMark } from '../text/is-blank-mark.ts';
import { tidyText } from '../text/tidy-text.ts';

/** One e-mail found in a cell: lower-case; a wrong one is kept as shown with `valid` false. */
export type ParsedEmail = Readonly<{ value: string; valid: boolean; shown: string }>;

const separators = /[\s,;|]+|:::/u;
const wrapping = /^(?:mailto:|e-?mail:|почта:|[<("'«[])+|[>)"'»\].,;:]+$/giu;

/** The plainest addresses, nearly all there are; held to the validator's answer by a test. */
const plain = /^[\da-z_-]+(?:\.[\da-z_-]+)*@(?:[\da-z](?:[\da-z-]{0,30}[\da-z])?\.)+[a-z]{2,20}$/u;
const longestPlain = 64;

/** True for an address that mail can be sent to: one @, a domain with a dot, Cyrillic domains and punycode included. */
export function isValidEmail(email: string): boolean {
  return (email.length <= longestPlain && plain.test(email)) || validator.isEmail(email);
}

/** Reads the e-mails of a cell, in their order: several of them, «Имя <адрес>», mailto:, dots at the end. A cell without an e-mail comes back as one with `valid` false, an empty cell as none. */
export function parseEmails(cell: string): readonly ParsedEmail[] {
  const word = cell.trim();
  if (word.includes('@') && !separators.test(word)) {
    const value = word.replaceAll(wrapping, '').toLowerCase();
    return [{ value, valid: isValidEmail(value), shown: word }];
  }
  const text = tidyText(cell);
  if (isBlankMark(text)) return [];
  const found = new Map<string, ParsedEmail>();
  for (const word of text.split(separators)) {
    if (!word.includes('@')) continue;
    const value = word.replaceAll(wrapping, '').toLowerCase();
    found.set(value, { value, valid: isValidEmail(value), shown: word });
  }
  const emails = [...found.values()];
  // «ivan@mail,ru»: cut at the comma, it would lose its end.
  const whole = emails.length === 0 || (emails.length === 1 && emails[0]?.valid === false);
  return whole ? [{ value: text, valid: false, shown: text }] : emails;
}
