import { toHeadingKey } from '../../src-shared/contacts/heading-key.ts';
import type { ImportTarget } from '../../src-shared/import/import-decision.ts';
import { orderFields, type OrderFieldName } from '../../src-shared/orders/order-fields.ts';
import { readColumnContent } from './column-content.ts';
import { isFirstPart, isLaterPart, isPriceOf } from './ledger-amounts.ts';
import { isClient, settleClientColumns, shareOfDistinct } from './ledger-clients.ts';
import { matchLedgerHeading, type LedgerHeading } from './ledger-headings.ts';
import { readSectionPeriod } from './ledger-periods.ts';
import { shareOfProof, type LedgerProof } from './ledger-proofs.ts';
import type { MappedColumn } from './map-columns.ts';
import { showCell } from './show-cell.ts';
import type { SheetRow } from './workbook.ts';

/** What only content can prove: a column of these headings that holds none of it is something else. */
const provedBy: Partial<Record<OrderFieldName, LedgerProof>> = {
  date: 'shortDay',
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
/** With little else in a row the clients must come back often. */
const mostDistinctOfFew = 0.7;
const rowsLookedAt = 1000;
const fewestSections = 2;
/** Only whether a text is a day matters here, not its century. */
const firstToday = '2000-01-01';

type Ledger = Readonly<{ target: ImportTarget; columns: readonly MappedColumn[] }>;
type Guess = LedgerHeading | null;

/**
 * Decides what the rows of a table are and maps it so: a ledger has a date, what was sold or for how much, and a
 * client, with more about the order beside them; the owner's word comes first. Columns of a ledger are mapped by
 * headings proved by their content; its client columns stay as a list of contacts would have them. `rows` are all under
 * the headings, `data` those among the first that are no totals and titles.
 */
export function proposeTarget(
  rows: readonly SheetRow[],
  data: readonly SheetRow[],
  columns: readonly MappedColumn[],
  decided: ImportTarget | undefined,
): Ledger {
  if (decided === 'contacts') return { target: 'contacts', columns };
  const mapped = mapLedger(data, columns);
  const isLedger = decided === 'orders' || looksLikeLedger(rows, data, mapped);
  return isLedger ? { target: 'orders', columns: mapped } : { target: 'contacts', columns };
}

function mapLedger(rows: readonly SheetRow[], columns: readonly MappedColumn[]): readonly MappedColumn[] {
  const named = columns.some(({ target }) => target?.fieldId === 'fullName');
  const guesses = columns.map((column) => guessField(rows, column, named));
  const taken = new Map<OrderFieldName, number>();
  for (const [place, guess] of guesses.entries()) {
    if (guess === null) continue;
    const rival = taken.get(guess.name);
    if (rival === undefined || guess.cover > (guesses[rival]?.cover ?? 0)) taken.set(guess.name, place);
  }
  if (!taken.has('date')) {
    const place = columns.findIndex(
      (column, index) =>
        guesses[index] === null && !isClient(column) && shareOfProof(rows, column.index, 'date') >= 0.8,
    );
    if (place >= 0) taken.set('date', place);
  }
  partPriceFromSum(rows, columns, guesses, taken);
  const fieldOf = new Map(
    [...taken].map(([name, place]) => [place, orderFields.find((one) => one.name === name)]),
  );
  addLaterPayments(rows, columns, fieldOf, taken);
  const kept = columns.map((column, place): MappedColumn => {
    const field = fieldOf.get(place);
    if (field !== undefined) {
      const confidence = guesses[place] === null ? 'content' : 'heading';
      return { ...column, target: { fieldId: field.id, pointKind: null }, confidence };
    }
    return isClient(column) && guesses[place] === null
      ? column
      : { ...column, target: null, confidence: 'none' };
  });
  return settleClientColumns(rows, kept, guesses);
}

/** Two columns of sums and no price: the arithmetic of the rows tells which is which. */
function partPriceFromSum(
  rows: readonly SheetRow[],
  columns: readonly MappedColumn[],
  guesses: readonly Guess[],
  taken: Map<OrderFieldName, number>,
): void {
  const quantity = columns[taken.get('quantity') ?? -1];
  if (taken.has('price') || quantity === undefined) return;
  const sums = columns.flatMap((column, place) =>
    guesses[place]?.name === 'sum' ? [{ column, place }] : [],
  );
  for (const price of sums) {
    const sum = sums.find((one) => one !== price && isPriceOf(rows, price.column, quantity, one.column));
    if (sum === undefined) continue;
    taken.set('price', price.place);
    taken.set('sum', sum.place);
    return;
  }
}

/** «Аванс» and «Окончательный расчёт» are both what was paid. */
function addLaterPayments(
  rows: readonly SheetRow[],
  columns: readonly MappedColumn[],
  fieldOf: Map<number, (typeof orderFields)[number] | undefined>,
  taken: ReadonlyMap<OrderFieldName, number>,
): void {
  const paid = taken.get('paid') ?? -1;
  const first = columns[paid];
  if (first === undefined || !isFirstPart(first)) return;
  const sum = columns[taken.get('sum') ?? -1];
  for (const [place, column] of columns.entries()) {
    const name = fieldOf.get(place)?.name;
    const isFree = !fieldOf.has(place) || name === 'unpaid';
    if (isFree && !isClient(column) && isLaterPart(rows, column, first, sum)) {
      fieldOf.set(place, fieldOf.get(paid));
    }
  }
}

function guessField(rows: readonly SheetRow[], column: MappedColumn, named: boolean): Guess {
  // Phones under «Номер» and mail under «Заказ» are the client's.
  if (isClient(column) && column.confidence === 'content' && column.target?.fieldId !== 'fullName')
    return null;
  const matched = matchLedgerHeading(column.heading);
  if (matched === null) return null;
  // «Наименование работ» beside a column of clients is no client.
  const isOther = named && column.target?.fieldId === 'organizationName' && matched.name === 'item';
  if (isClient(column) && column.confidence === 'heading' && matched.cover < 1 && !isOther) return null;
  const key = toHeadingKey(column.heading);
  if (rowNumberKeys.has(key) && readColumnContent(rows, column.index).counts) return null;
  const proof = provedBy[matched.name];
  if (proof === undefined || column.filled === 0) return matched;
  if (shareOfProof(rows, column.index, proof) >= leastProof) return matched;
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

function looksLikeLedger(
  rows: readonly SheetRow[],
  data: readonly SheetRow[],
  columns: readonly MappedColumn[],
): boolean {
  const names = new Set(
    columns.flatMap(({ target }) =>
      orderFields.filter(({ id }) => id === target?.fieldId).map(({ name }) => name),
    ),
  );
  const clients = columns.filter(isClient);
  const hasSubject = names.has('item') || names.has('sum');
  const isDated = names.has('date') || hasDaySections(rows);
  if (!isDated || !hasSubject || clients.length === 0) return false;
  if (names.has('item') && (names.has('quantity') || names.has('price'))) return true;
  const identifying = clients.filter(({ target }) => identifyingIds.has(target?.fieldId ?? ''));
  const known = identifying.length === 0 ? clients : identifying;
  const few = names.has('item') && names.has('sum') ? mostDistinctOfFew : 0;
  const most = names.size >= 4 ? mostDistinct : few;
  return known.some((column) => shareOfDistinct(data, column) <= most);
}

/** Days that stand over the rows of each. */
function hasDaySections(rows: readonly SheetRow[]): boolean {
  const days = rows
    .slice(0, rowsLookedAt)
    .filter((row) => typeof readSectionPeriod(row, firstToday)?.day === 'string');
  return days.length >= fewestSections;
}
