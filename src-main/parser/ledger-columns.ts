import { toHeadingKey } from '../../src-shared/contacts/heading-key.ts';
import type { ImportTarget } from '../../src-shared/import/import-decision.ts';
import { orderFields, type OrderFieldName } from '../../src-shared/orders/order-fields.ts';
import { guessCellContent, type CellContent } from './cell-content.ts';
import { readColumnContent } from './column-content.ts';
import { matchLedgerHeading } from './ledger-headings.ts';
import type { MappedColumn } from './map-columns.ts';
import { isBlankCell, showCell } from './show-cell.ts';
import type { SheetRow } from './workbook.ts';

/** Fields by which a row tells its client; the other fields of contacts have no place in a ledger. */
const clientFieldIds = new Set([
  'fullName',
  'lastName',
  'firstName',
  'middleName',
  'organizationName',
  'legalForm',
  'phones',
  'emails',
  'messengers',
  'contactsMixed',
  'inn',
  'kpp',
  'externalId',
  'addresses',
]);
/** What only content can prove: a column of these headings that holds none of it is something else. */
const provedBy: Partial<Record<OrderFieldName, CellContent>> = {
  date: 'date',
  due: 'date',
  paidAt: 'date',
  quantity: 'number',
  price: 'number',
  sum: 'number',
  paid: 'number',
};
const rowNumberKeys = new Set(['номер', '№', 'n', 'no']);
const leastProof = 0.5;
const mostDistinct = 0.85;
/** By these a client is told from all others; a city or a first name comes again in any list. */
const identifyingIds = new Set([
  'fullName',
  'organizationName',
  'phones',
  'emails',
  'inn',
  'externalId',
  'contactsMixed',
]);
const rowsLookedAt = 1000;

type Ledger = Readonly<{ target: ImportTarget; columns: readonly MappedColumn[] }>;

/**
 * Decides what the rows of a table are and maps it so: a ledger has a date, what was sold or for how much, and a
 * client, with more about the order beside them; the owner's word comes first. Columns of a ledger are mapped by
 * headings proved by their content; its client columns stay as a list of contacts would have them.
 */
export function proposeTarget(
  rows: readonly SheetRow[],
  columns: readonly MappedColumn[],
  decided: ImportTarget | undefined,
): Ledger {
  if (decided === 'contacts') return { target: 'contacts', columns };
  const mapped = mapLedger(rows, columns);
  const isLedger = decided === 'orders' || looksLikeLedger(rows, mapped);
  return isLedger ? { target: 'orders', columns: mapped } : { target: 'contacts', columns };
}

function mapLedger(rows: readonly SheetRow[], columns: readonly MappedColumn[]): readonly MappedColumn[] {
  const taken = new Map<OrderFieldName, number>();
  const guesses = columns.map((column) => guessField(rows, column));
  for (const [place, guess] of guesses.entries()) {
    if (guess === null) continue;
    const rival = taken.get(guess.name);
    if (rival === undefined || guess.cover > (guesses[rival]?.cover ?? 0)) taken.set(guess.name, place);
  }
  if (!taken.has('date')) {
    const place = columns.findIndex(
      (column, index) => guesses[index] === null && !isClient(column) && shareOf(rows, column, 'date') >= 0.8,
    );
    if (place >= 0) taken.set('date', place);
  }
  const fieldOf = new Map(
    [...taken].map(([name, place]) => [place, orderFields.find((one) => one.name === name)]),
  );
  return columns.map((column, place): MappedColumn => {
    const field = fieldOf.get(place);
    if (field !== undefined) {
      const confidence = guesses[place] === null ? 'content' : 'heading';
      return { ...column, target: { fieldId: field.id, pointKind: null }, confidence };
    }
    return isClient(column) && guesses[place] === null
      ? column
      : { ...column, target: null, confidence: 'none' };
  });
}

function guessField(rows: readonly SheetRow[], column: MappedColumn) {
  // Phones under «Номер» and mail under «Заказ» are the client's.
  if (isClient(column) && column.confidence === 'content' && column.target?.fieldId !== 'fullName')
    return null;
  const matched = matchLedgerHeading(column.heading);
  if (matched === null) return null;
  if (isClient(column) && column.confidence === 'heading' && matched.cover < 1) return null;
  const key = toHeadingKey(column.heading);
  if (rowNumberKeys.has(key) && readColumnContent(rows, column.index).counts) return null;
  const proof = provedBy[matched.name];
  if (proof === undefined || column.filled === 0) return matched;
  if (shareOf(rows, column, proof) >= leastProof) return matched;
  // «Оплата» holds sums in one ledger and «нал», «карта» in the next.
  return matched.name === 'paid' && !hasDigits(rows, column)
    ? { ...matched, name: readPaidWords(column) }
    : null;
}

/** «да», «частично» tell whether, anything else how. */
function readPaidWords(column: MappedColumn): OrderFieldName {
  const words = /^(?:да|нет|\+|-|yes|no|оплачен|не ?оплачен)/iu;
  return column.samples.some((sample) => words.test(sample)) ? 'paid' : 'method';
}

function hasDigits(rows: readonly SheetRow[], { index }: MappedColumn): boolean {
  return rows.slice(0, 100).some(({ cells }) => /\d/.test(showCell(cells[index])));
}

function isClient({ target }: MappedColumn): boolean {
  return target !== null && clientFieldIds.has(target.fieldId);
}

/** The share of filled cells that look so; numbers with a unit («2 шт») are numbers. */
function shareOf(rows: readonly SheetRow[], { index }: MappedColumn, content: CellContent): number {
  let filled = 0;
  let fitting = 0;
  for (const { cells } of rows.slice(0, 200)) {
    const cell = cells[index];
    if (isBlankCell(cell)) continue;
    filled += 1;
    const fits =
      content === 'number'
        ? typeof cell === 'number' || /^[-−]?\d[\d\s.,]*\D{0,8}$/u.test(showCell(cell).trim())
        : guessCellContent(cell) === content;
    if (fits) fitting += 1;
  }
  return filled === 0 ? 0 : fitting / filled;
}

function looksLikeLedger(rows: readonly SheetRow[], columns: readonly MappedColumn[]): boolean {
  const names = new Set(
    columns.flatMap(({ target }) =>
      orderFields.filter(({ id }) => id === target?.fieldId).map(({ name }) => name),
    ),
  );
  const clients = columns.filter(isClient);
  const hasSubject = names.has('item') || names.has('sum');
  if (!names.has('date') || !hasSubject || clients.length === 0) return false;
  if (names.has('item') && (names.has('quantity') || names.has('price'))) return true;
  const identifying = clients.filter(({ target }) => identifyingIds.has(target?.fieldId ?? ''));
  const known = identifying.length === 0 ? clients : identifying;
  return names.size >= 4 && known.some((column) => repeats(rows, column));
}

/** Clients of a ledger come back; those of a list stand in it once. */
function repeats(rows: readonly SheetRow[], { index }: MappedColumn): boolean {
  const texts = rows
    .slice(0, rowsLookedAt)
    .map(({ cells }) => showCell(cells[index]).trim().toLowerCase())
    .filter((text) => text !== '');
  return texts.length > 1 && new Set(texts).size <= texts.length * mostDistinct;
}
