import { contactFields } from '../../src-shared/contacts/contact-fields.ts';
import { toHeadingKey } from '../../src-shared/contacts/heading-key.ts';
import { readColumnContent } from './column-content.ts';
import type { LedgerHeading } from './ledger-headings.ts';
import type { MappedColumn } from './map-columns.ts';
import { matchHeading } from './match-heading.ts';
import { showCell } from './show-cell.ts';
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
const nameFieldIds = new Set(['fullName', 'lastName', 'firstName', 'organizationName']);
/** Headings of a number that may be the client's or the row's own. */
const ownNumberKeys = new Set(['id', 'ид', 'код', '№', 'номер', 'uid', 'guid', 'external id']);
const leastNames = 0.5;
/** Those who work, not those who buy. */
const staffHeading =
  /мастер|менеджер|ответственн|сотрудник|исполнител|продавец|кассир|администратор|специалист|автор|master|manager|staff|owner|assignee/iu;

/** Whether a column tells of the client. */
export function isClient({ target }: MappedColumn): boolean {
  return target !== null && clientFieldIds.has(target.fieldId);
}

/** How many different texts a column holds of all its texts, up to 1. Clients of a ledger come back; those of a list stand in it once. */
export function shareOfDistinct(rows: readonly SheetRow[], { index }: MappedColumn): number {
  const texts = rows
    .map(({ cells }) => showCell(cells[index]).trim().toLowerCase())
    .filter((text) => text !== '');
  return texts.length > 1 ? new Set(texts).size / texts.length : 1;
}

/**
 * The client columns of a ledger, when its own columns are known: a number that no two rows share is the row's, not the
 * client's; a column that gave way to one of the same field comes back when that one turned out to be of the order;
 * the client is named by somebody.
 */
export function settleClientColumns(
  rows: readonly SheetRow[],
  columns: readonly MappedColumn[],
  guesses: readonly (LedgerHeading | null)[],
): readonly MappedColumn[] {
  const left = columns.map((column): MappedColumn =>
    isRowNumber(rows, column) ? { ...column, target: null, confidence: 'none' } : column,
  );
  const has = new Set(left.flatMap(({ target }) => target?.fieldId ?? []));
  const restored = left.map((column, place): MappedColumn => {
    if (column.target !== null || columns[place]?.target !== null) return column;
    if (guesses[place] !== null || column.filled === 0) return column;
    const target = matchHeading(column.heading, contactFields);
    if (target === null || !clientFieldIds.has(target.fieldId) || has.has(target.fieldId)) return column;
    has.add(target.fieldId);
    return { ...column, target, confidence: 'heading' };
  });
  return [...nameFieldIds].some((id) => has.has(id)) ? restored : nameClients(rows, restored, guesses);
}

function isRowNumber(rows: readonly SheetRow[], column: MappedColumn): boolean {
  if (column.target?.fieldId !== 'externalId') return false;
  return ownNumberKeys.has(toHeadingKey(column.heading)) && shareOfDistinct(rows, column) === 1;
}

/** «Основной контакт», «Кл.»: the column of people or firms when no other one names the client. */
function nameClients(
  rows: readonly SheetRow[],
  columns: readonly MappedColumn[],
  guesses: readonly (LedgerHeading | null)[],
): readonly MappedColumn[] {
  const place = columns.findIndex((column, index) => {
    const isFree =
      column.target === null ? guesses[index] === null : column.target.fieldId === 'contactPersons';
    if (!isFree || column.filled === 0 || staffHeading.test(column.heading)) return false;
    const { share } = readColumnContent(rows, column.index);
    return share('personName') + share('organization') >= leastNames;
  });
  return columns.map((column, index) =>
    index === place
      ? { ...column, target: { fieldId: 'fullName', pointKind: null }, confidence: 'content' }
      : column,
  );
}
