import { AppError } from '../../src-shared/contract/app-error.ts';
import type { ByteSource } from './byte-source.ts';
import { readVcardValues, type VcardValues } from './vcard-card.ts';
import { vcardHeadings, type VcardColumn } from './vcard-columns.ts';
import { readVcardLines } from './vcard-lines.ts';
import { decodeVcardBytes, readVcardProperty, type VcardProperty } from './vcard-property.ts';
import { createVcardUnfolder } from './vcard-unfolding.ts';
import type { ReadLimits, SheetRow, Workbook } from './workbook.ts';

/** A property of a real card is one of a few dozen. */
const mostProperties = 2000;
const longestUnread = 300;
/** What a cell of a spreadsheet may hold. */
const longestCell = 32_767;
const plainPoint = /^[^;,\n]*$/u;

type ReadCard = Readonly<{ number: number; values: VcardValues; unread: string }>;
type Card = { number: number; isOld: boolean; properties: VcardProperty[]; unread: string };

/**
 * Reads the contacts of a phone (.vcf; vCard 2.1, 3.0 and 4.0) as one sheet: row 0 holds headings, row N the Nth card of
 * the file. A card that says nothing has no row; one that cannot be read is an error in place of the name.
 * A card without its end is read as far as it goes. Throws AppError `fileTooLarge`.
 */
export async function readVcards(
  source: ByteSource,
  limits: ReadLimits,
  progress: (done: number) => void,
): Promise<Workbook> {
  const cards: ReadCard[] = [];
  let cells = 0;
  const scanner = createCardScanner((card) => {
    const values = readVcardValues(card.properties);
    if (values.size === 0 && card.unread === '') return;
    cards.push({ number: card.number, values, unread: card.unread });
    cells += values.size + 4;
    if (cells > limits.cells) throw new AppError('fileTooLarge');
  });
  for await (const lines of readVcardLines(source, progress)) for (const line of lines) scanner.push(line);
  scanner.end();
  return { sheets: [toSheet(cards)] };
}

function createCardScanner(take: (card: Card) => void): { push: (line: string) => void; end: () => void } {
  let card: Card | null = null;
  let number = 0;
  // AGENT of 2.1 holds a whole card of another person.
  let nested = 0;

  const close = (): void => {
    if (card !== null && (card.properties.length > 0 || card.unread !== '')) take(card);
    card = null;
    nested = 0;
  };
  const begin = (): void => {
    if (card?.properties.at(-1)?.name === 'AGENT') {
      nested += 1;
      return;
    }
    close();
    number += 1;
    card = { number, isOld: false, properties: [], unread: '' };
  };
  const add = (line: string): void => {
    if (card === null || nested > 0 || card.properties.length >= mostProperties) return;
    const property = readVcardProperty(line, card.isOld);
    if (property === null) {
      card.unread = `${card.unread} ${decodeVcardBytes(line)}`.trim().slice(0, longestUnread);
      return;
    }
    if (property.name === 'VERSION') card.isOld = property.value.trim().startsWith('2');
    else card.properties.push(property);
  };

  const unfolder = createVcardUnfolder((line) => {
    if (/^BEGIN:\s*VCARD\s*$/iu.test(line.slice(0, 40))) begin();
    else if (!/^END:\s*VCARD\s*$/iu.test(line.slice(0, 40))) add(line);
    else if (nested > 0) nested -= 1;
    else close();
  });
  return {
    push: unfolder.push,
    end: () => {
      unfolder.end();
      close();
    },
  };
}

function toSheet(cards: readonly ReadCard[]): Workbook['sheets'][number] {
  const used = new Set(cards.flatMap(({ values }) => (values.size === 0 ? nameColumn : [...values.keys()])));
  const columns = columnNames.filter((column) => used.has(column));
  const rows = cards.map(({ number, values, unread }): SheetRow => {
    if (values.size === 0) {
      const error = columns.map((column) => (column === 'fullName' ? { error: unread } : null));
      return { row: number, hidden: false, cells: error.slice(0, columns.indexOf('fullName') + 1) };
    }
    const last = columns.findLastIndex((column) => values.has(column));
    const cells = columns.slice(0, last + 1).map((column) => joinValues(column, values.get(column) ?? []));
    return { row: number, hidden: false, cells };
  });
  const headings = { row: 0, hidden: false, cells: columns.map((column) => vcardHeadings[column]) };
  return {
    name: 'vCard',
    hidden: false,
    rows: rows.length === 0 ? [] : [headings, ...rows],
    hiddenColumns: new Set(),
    merged: [],
  };
}

const columnNames = Object.keys(vcardHeadings).filter((name): name is VcardColumn => name in vcardHeadings);
/** Where a card that cannot be read shows its text. */
const nameColumn: readonly VcardColumn[] = ['fullName'];
const singleColumns: ReadonlySet<VcardColumn> = new Set(['fullName', 'birthday', 'gender', 'kind']);

/** Points of one cell as the program's own exports join them: «; », or each on its line where one holds separators. */
function joinValues(column: VcardColumn, values: readonly string[]): string | null {
  const [first] = values;
  if (first === undefined) return null;
  if (values.length === 1 || singleColumns.has(column)) return first.slice(0, longestCell);
  if (column === 'note') return values.join('\n').slice(0, longestCell);
  if (column === 'position') return values.join(', ').slice(0, longestCell);
  const isPlain = values.every((value) => plainPoint.test(value)) && column !== 'addresses';
  const joined = values.join(isPlain && values.join('; ').length < 900 ? '; ' : ';\n');
  return joined.slice(0, longestCell);
}
