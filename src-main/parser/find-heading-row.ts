import type { ContactField } from '../../src-shared/contacts/contact-field.ts';
import { guessCellContent } from './cell-content.ts';
import { matchHeadingUnder } from './match-heading.ts';
import { findGroupRow, isTitleRow, readHeadings, type TableHeading } from './table-headings.ts';
import type { Sheet, SheetRow } from './workbook.ts';

/** Where headings stand: the index of their last row in `sheet.rows` (−1 when there are none) and what they say. */
export type HeadingPlace = Readonly<{
  index: number;
  group: SheetRow | undefined;
  headings: readonly TableHeading[];
}>;

const rowsLookedAt = 40;
/** Under a long preface only headings that leave no doubt are looked for. */
const rowsLookedAtLater = 200;
const sureScore = 20;

/** Finds the heading row under titles and merged cells; a file may have none. */
export function findHeadingRow(
  sheet: Sheet,
  width: number,
  ownFields: readonly ContactField[],
): HeadingPlace {
  let best: HeadingPlace | null = null;
  let bestScore = 0;
  for (let index = 0; index < Math.min(rowsLookedAtLater, sheet.rows.length); index += 1) {
    const isLate = index >= rowsLookedAt;
    if (isLate && (best !== null || holdsReach(sheet.rows[index - 1]))) break;
    if (index === rowsLookedAt && sheet.rows.slice(0, index).some(holdsReach)) break;
    const place = placeHeadings(sheet, width, index);
    const score = scoreHeadings(sheet, place, ownFields);
    if (score > bestScore && (!isLate || score >= sureScore)) {
      best = place;
      bestScore = score;
    }
  }
  return best ?? { index: -1, group: undefined, headings: readHeadings(sheet, undefined, undefined, width) };
}

const reachContents: ReadonlySet<string | null> = new Set(['phone', 'email', 'nameWithPhone']);

/** True for a row with a phone or an address of mail: such rows are a list without headings, no preface. */
function holdsReach(row: SheetRow | undefined): boolean {
  return row?.cells.some((cell) => reachContents.has(guessCellContent(cell))) === true;
}

/** Headings read from a row that is known to hold them. */
export function placeHeadings(sheet: Sheet, width: number, index: number): HeadingPlace {
  const group = findGroupRow(sheet, index, (row) => isTitleRow(sheet, row, width));
  return { index, group, headings: readHeadings(sheet, sheet.rows[index], group, width) };
}

/** Known headings weigh most; a row of plain words over columns of other content may be headings of unknown names. */
function scoreHeadings(sheet: Sheet, place: HeadingPlace, ownFields: readonly ContactField[]): number {
  const row = sheet.rows[place.index];
  if (row === undefined) return 0;
  const contents = row.cells.map((cell) => guessCellContent(cell)).filter((content) => content !== null);
  const data = contents.filter((content) => content !== 'text' && content !== 'personName').length;
  if (data > contents.length / 4) return 0;
  const known = place.headings.flatMap(
    ({ text, group }) => matchHeadingUnder(group, text, ownFields)?.fieldId ?? [],
  );
  const fields = new Set(known);
  const own = place.headings.filter(({ text }) => text !== '').length;
  // A client's name beside a phone or a date stands in no heading, whatever the words around it.
  if (fields.size < 3 && contents.includes('personName') && data > 0) return 0;
  if (fields.size >= 2) return fields.size * 10 + known.length;
  if (fields.size === 1 && data > 0) return 0;
  // «Наши клиенты» alone is rather a title: two headings under it are surer.
  if (fields.size === 1 && own === 1) return 4;
  if (fields.size === 1) return own <= 3 || differsFromBelow(sheet, place.index) ? 5 : 0;
  return own >= 2 && data === 0 && place.index < 5 && differsFromBelow(sheet, place.index) ? 1 : 0;
}

/** True when some column turns from words to phones, dates or numbers right under the row. */
function differsFromBelow(sheet: Sheet, index: number): boolean {
  const below = sheet.rows.slice(index + 1, index + 6);
  return (sheet.rows[index]?.cells ?? []).some((cell, column) => {
    if (guessCellContent(cell) !== 'text') return false;
    const contents = below.map((row) => guessCellContent(row.cells[column])).filter((one) => one !== null);
    return contents.length > 0 && contents.every((content) => content !== 'text');
  });
}
