import { isBlankMark } from '../text/is-blank-mark.ts';
import { tidyText } from '../text/tidy-text.ts';
import { cutPhoneRun } from './cut-phone-run.ts';
import { normalisePlainRussianPhone } from './normalise-phone.ts';
import { parseNumericPhone, parseScientificPhone } from './parse-numeric-phone.ts';
import type { ParsedPhone } from './parsed-phone.ts';
import { findPhoneKind, findPhoneNote } from './phone-words.ts';

const emails = /[^\s,;<>()|]+@[^\s,;<>()|]+/gu;
const faxWords = /(?:тел(?:ефон)?\.?|т\.?)\s*\/\s*(?:факс|ф)(?!\p{L})\.?/giu;
/** The number of an extension in all its spellings; it may follow a comma. */
const extensions =
  /[\s,;]*(?:\(\s*)?(?<!\p{L})(?:доб(?:авочный)?|вн(?:утр(?:енний)?)?|ext(?:ension)?|[xх#])(?:[.:\s#№]*)(\d{1,7})(?!\d)\)?/giu;
const separators = /:::|\s+(?:или|и|or)\s+|[,;|\n]|\/(?!\d{1,3}(?!\d))|\s\/\s*/giu;
const run = /\+?\s*\(?\+?\d(?:[\d\s().\-–—‑−‒/]|\+(?=\d))*/gu;
/** Where an extension was: its digits as signs that no cell holds, so that they are no phone. */
const markedExtension = /[\u{E000}-\u{E009}]+/gu;
const firstMark = 0xe0_00;
/** What an old encoding made of a hyphen that it lacks: «+7 916 123?45?67». */
const lostSign = /(?<=\d)\?(?=\d)/gu;
const leadingWord = /^\s*(?:телефон|тел|т)(?:[.:]\s*|\s+)/iu;
const lastDigits = /^(.*\d\d)\s*\/\s*(\d\d)$/u;

function plainPhone(value: string, shown: string): ParsedPhone {
  return { value, extension: null, kind: null, note: null, valid: true, lossy: false, shown };
}

/** The plainest cells, most of all there are: one Russian number, at most «т.» before it, «8/916/123-45-67», «123-45-67/68» for two numbers. */
function readPlainCell(cell: string): readonly ParsedPhone[] | null {
  const bare = cell.replace(leadingWord, '');
  const value = normalisePlainRussianPhone(bare);
  if (value !== null) return [plainPhone(value, bare.trim())];
  if (!bare.includes('/')) return null;
  const slashed = normalisePlainRussianPhone(bare.replaceAll('/', ' '));
  if (slashed !== null) return [plainPhone(slashed, bare.trim())];
  const [, first = '', ending = ''] = lastDigits.exec(bare.trim()) ?? [];
  const pair = normalisePlainRussianPhone(first);
  return pair === null
    ? null
    : [plainPhone(pair, first), plainPhone(pair.slice(0, -2) + ending, bare.trim())];
}

/** «…, после 18:00»: words between two commas are said of the number before them. */
function addRemark(segment: string, found: ParsedPhone[]): void {
  const last = found.at(-1);
  const note = findPhoneNote(segment);
  if (last === undefined || note === null) return;
  found[found.length - 1] = { ...last, note: last.note === null ? note : `${last.note}, ${note}` };
}

function markDigits(digits: string): string {
  return digits.replaceAll(/\d/gu, (digit) => String.fromCodePoint(firstMark + Number(digit)));
}

function readMarks(marks: string): string {
  return marks.replaceAll(/[\u{E000}-\u{E009}]/gu, (mark) =>
    String((mark.codePointAt(0) ?? firstMark) - firstMark),
  );
}

function addSegment(segment: string, found: ParsedPhone[]): void {
  const runs = [...segment.matchAll(run)].filter(([text]) => text.replaceAll(/\D/gu, '').length >= 5);
  if (runs.length === 0) {
    addRemark(segment, found);
    return;
  }
  let from = 0;
  for (const [index, match] of runs.entries()) {
    const end = match.index + match[0].length;
    const next = runs[index + 1]?.index ?? segment.length;
    const before = segment.slice(from, match.index).replaceAll(markedExtension, ' ');
    const tail = segment.slice(end, next);
    const marks = [...tail.matchAll(markedExtension)][0]?.[0];
    const extension = marks === undefined ? null : readMarks(marks);
    const after = tail.replaceAll(markedExtension, ' ');
    const words = `${before} ${after}`;
    for (const piece of cutPhoneRun(match[0].trim().replaceAll(/[\s(/.-]+$/gu, ''))) {
      found.push({
        value: piece.value ?? piece.shown,
        extension,
        kind: findPhoneKind(words),
        note: findPhoneNote(words),
        valid: piece.value !== null,
        lossy: false,
        shown: piece.shown,
      });
    }
    from = next;
  }
}

/** Numbers shorter than this beside a good phone are office hours and house numbers, not phones. */
const digitsOfTroubledPhone = 6;

function withoutRepeats(phones: readonly ParsedPhone[]): readonly ParsedPhone[] {
  const seen = new Set<string>();
  return phones.filter((phone) => {
    const key = phone.valid ? `${phone.value}#${phone.extension ?? ''}` : phone.value;
    if (seen.has(key)) return false;
    seen.add(key);
    return phone.valid || phone.value.replaceAll(/\D/gu, '').length >= digitsOfTroubledPhone;
  });
}

/**
 * Reads the phones of a cell, in their order. Russia is the country of numbers without one. Several numbers, extensions («доб. 12»), words
 * beside the numbers and cells typed as numbers are understood. A cell that holds no phone comes back as one phone with `valid` false and the text as shown; an empty cell as none.
 */
export function parsePhones(cell: string | number): readonly ParsedPhone[] {
  if (typeof cell === 'number') return [parseNumericPhone(cell)];
  const plain = readPlainCell(cell);
  if (plain !== null) return plain;
  const text = tidyText(cell.replaceAll('\t', '\n'));
  if (isBlankMark(text)) return [];
  const rounded = parseScientificPhone(text);
  if (rounded !== null) return [rounded];
  const found: ParsedPhone[] = [];
  const marked = text
    .replaceAll(lostSign, '-')
    .replace(/^tel:([^;]+).*$/iu, '$1')
    .replaceAll(emails, ' ')
    .replaceAll(faxWords, 'факс ')
    .replaceAll(extensions, (_, digits: string) => `${markDigits(digits)} `);
  for (const segment of marked.split(separators)) addSegment(segment, found);
  if (found.some((phone) => phone.valid)) return withoutRepeats(found);
  return [{ value: text, extension: null, kind: null, note: null, valid: false, lossy: false, shown: text }];
}
