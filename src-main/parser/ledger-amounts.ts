import { toHeadingKey } from '../../src-shared/contacts/heading-key.ts';
import { multiplyByPrice } from '../../src-shared/orders/line-sum.ts';
import { readLedgerMoney, readLedgerQuantity } from './ledger-cells.ts';
import type { MappedColumn } from './map-columns.ts';
import type { SheetRow } from './workbook.ts';

const rowsLookedAt = 200;
const leastAgreeing = 0.9;
/** What is paid first, and what is paid later: together they are what was paid. */
const firstParts =
  /^(?:предоплат|предопл|аванс|задаток|внес[её]н|перв[а-я]+ (?:оплат|плат|взнос)|оплата 1|плат[её]ж 1|1 (?:оплата|плат[её]ж))/u;
const laterParts =
  /^(?:доплачено|доплатил|постоплат|окончательн|втор[а-я]+ (?:оплат|плат|взнос)|оплата 2|плат[её]ж 2|2 (?:оплата|плат[её]ж)|остаток (?:оплачен|внес)|финальн)/u;

/** Whether a heading names the first of several payments: «Аванс». */
export function isFirstPart({ heading }: MappedColumn): boolean {
  return firstParts.test(toHeadingKey(heading));
}

/**
 * Whether a column is the rest of what was paid, beside the first part. «Доплата» is when it does not always complete
 * the sum: what is still owed does.
 */
export function isLaterPart(
  rows: readonly SheetRow[],
  column: MappedColumn,
  first: MappedColumn,
  sum: MappedColumn | undefined,
): boolean {
  const key = toHeadingKey(column.heading);
  if (laterParts.test(key)) return true;
  if (key !== 'доплата' || sum === undefined) return false;
  return rows.slice(0, rowsLookedAt).some(({ cells }) => {
    const read = (index: number): number => readLedgerMoney(cells[index] ?? '').value ?? 0;
    return read(sum.index) > 0 && read(first.index) + read(column.index) < read(sum.index);
  });
}

/** Of two columns of sums the first is the price when it times the quantity is the second: «Стоимость», «Итого». */
export function isPriceOf(
  rows: readonly SheetRow[],
  price: MappedColumn,
  quantity: MappedColumn,
  sum: MappedColumn,
): boolean {
  let told = 0;
  let agreeing = 0;
  for (const { cells } of rows.slice(0, rowsLookedAt)) {
    const count = readLedgerQuantity(cells[quantity.index] ?? '').value?.thousandths ?? 1000;
    const each = readLedgerMoney(cells[price.index] ?? '').value;
    const all = readLedgerMoney(cells[sum.index] ?? '').value;
    if (count === 1000 || each === null || all === null) continue;
    told += 1;
    if (multiplyByPrice(count, each) === all) agreeing += 1;
  }
  return told > 0 && agreeing >= told * leastAgreeing;
}
