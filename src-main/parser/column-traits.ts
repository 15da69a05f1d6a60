import { readNameWord } from '../../src-shared/names/name-word.ts';
import { readGender } from '../../src-shared/names/read-gender.ts';
import { parseYesNo } from '../../src-shared/numbers/parse-yes-no.ts';
import { findLegalForm } from '../../src-shared/organizations/legal-forms.ts';
import { isValidKpp } from '../../src-shared/requisites/check-kpp.ts';
import { isValidOgrn } from '../../src-shared/requisites/check-ogrn.ts';
import { guessCellContent } from './cell-content.ts';
import {
  cityPattern,
  codePattern,
  hoursPattern,
  messengerPattern,
  positionPattern,
  sourcePattern,
} from './column-words.ts';
import { isBlankCell, showCell } from './show-cell.ts';
import type { SheetRow, WorkbookCell } from './workbook.ts';

const traits = [
  'email',
  'phone',
  'messenger',
  'site',
  'inn',
  'kpp',
  'ogrn',
  'address',
  'lastName',
  'firstName',
  'middleName',
  'wholeName',
  'organization',
  'legalForm',
  'position',
  'gender',
  'yesNo',
  'date',
  'hours',
  'source',
  'amount',
  'code',
  'mixed',
] as const;
export type Trait = (typeof traits)[number];

/** What the cells of a column are like: shares of those looked at, 0 to 1. A cell may have several traits. */
export type ColumnTraits = Readonly<{
  looked: number;
  distinct: number;
  /** Letters and words of a cell, on average. */
  length: number;
  words: number;
  /** Years of the dates, in order; numbers, in order. */
  years: readonly number[];
  amounts: readonly number[];
  share: (trait: Trait) => number;
}>;

/** Looks closely at a column that no heading explains. */
export function readColumnTraits(
  rows: readonly SheetRow[],
  column: number,
  cellsLookedAt: number,
): ColumnTraits {
  const counts = new Map<Trait, number>();
  const texts = new Set<string>();
  const years: number[] = [];
  const amounts: number[] = [];
  let looked = 0;
  let length = 0;
  let words = 0;
  for (const { cells } of rows) {
    if (looked >= cellsLookedAt) break;
    const cell = cells[column];
    if (cell === null || cell === undefined || isBlankCell(cell)) continue;
    const text = showCell(cell).trim();
    looked += 1;
    length += text.length;
    words += text.split(/\s+/u).length;
    texts.add(text.toLowerCase().replaceAll(/\s+/gu, ' '));
    for (const trait of listTraits(cell, text)) counts.set(trait, (counts.get(trait) ?? 0) + 1);
    const year = readYear(text);
    if (year !== null) years.push(year);
    const amount = readAmount(text);
    if (amount !== null) amounts.push(amount);
  }
  const per = (sum: number): number => (looked === 0 ? 0 : sum / looked);
  return {
    looked,
    distinct: texts.size,
    length: per(length),
    words: per(words),
    years: years.toSorted((a, b) => a - b),
    amounts: amounts.toSorted((a, b) => a - b),
    share: (trait) => per(counts.get(trait) ?? 0),
  };
}

function* listTraits(cell: WorkbookCell, text: string): Generator<Trait> {
  const content = guessCellContent(cell);
  if (content === 'phone' || content === 'email' || content === 'inn' || content === 'site') yield content;
  if (content === 'date' || content === 'address' || content === 'organization') yield content;
  if (content !== 'address' && cityPattern.test(text)) yield 'address';
  if (content === 'number' || readAmount(text) !== null) yield 'amount';
  const digits = text.replaceAll(/\s/gu, '');
  if (isValidOgrn(digits)) yield 'ogrn';
  if (/^\d{4}[\dA-Z]{2}\d{3}$/u.test(digits) && isValidKpp(digits)) yield 'kpp';
  if (messengerPattern.test(text)) yield 'messenger';
  if (content === 'text' && isMixed(text)) yield 'mixed';
  if (content !== 'text' && content !== 'personName') return;
  if (readGender(text) !== null) yield 'gender';
  if (parseYesNo(text) !== null) yield 'yesNo';
  if (findLegalForm(text) !== null) yield 'legalForm';
  if (positionPattern.test(text)) yield 'position';
  if (sourcePattern.test(text)) yield 'source';
  if (hoursPattern.test(text)) yield 'hours';
  if (codePattern.test(text)) yield 'code';
  const part = readNamePart(text);
  if (part !== null) yield part;
}

/** Several ways to reach somebody in one cell, or one among words. */
function isMixed(text: string): boolean {
  const email = /[^\s@]@[^\s@]+\.[^\s@]{2}/u.test(text);
  const phone = /(?:\d[\s().-]*){10}/u.test(text);
  const messenger = messengerPattern.test(text);
  return Number(email) + Number(phone) + Number(messenger) >= 2;
}

function readNamePart(text: string): Trait | null {
  if (!/^[\p{L}\s.’'-]+$/u.test(text)) return null;
  const words = text.split(/\s+/u);
  if (words.length > 4) return null;
  const read = words.map(readNameWord);
  const [one] = read;
  if (one === undefined) return null;
  if (read.length > 1) {
    const named = read.some(
      ({ isFirstName, isPatronymic, isInitials }) => isFirstName || isPatronymic || isInitials,
    );
    return named && /^\p{Lu}/u.test(text) ? 'wholeName' : null;
  }
  if (one.isPatronymic) return 'middleName';
  if (one.isFirstName) return 'firstName';
  return one.isSurname && /^\p{Lu}/u.test(text) ? 'lastName' : null;
}

function readYear(text: string): number | null {
  const [, year] = /(?:^|\D)((?:19|20)\d{2})(?:\D|$)/u.exec(text) ?? [];
  return year === undefined ? null : Number(year);
}

function readAmount(text: string): number | null {
  // Lines of a cell are values of their own: two phones, one under the other, are no sum.
  if (text.includes('\n')) return null;
  const [, digits] = /^(-?[\d\s'’]+(?:[.,]\d{1,2})?)\s*(?:₽|р\.?|руб\p{L}*\.?|%)?$/iu.exec(text) ?? [];
  if (digits === undefined || !/\d/u.test(digits)) return null;
  const amount = Number(digits.replaceAll(/[\s'’]/gu, '').replace(',', '.'));
  return Number.isFinite(amount) ? amount : null;
}
