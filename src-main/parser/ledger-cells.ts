import { prepareDate } from '../../src-shared/contacts/prepare-date.ts';
import type { ImportProblemCode } from '../../src-shared/import/import-preview.ts';
import { parseMoney } from '../../src-shared/money/parse-money.ts';
import { isAmbiguousNumber, parseNumber } from '../../src-shared/numbers/parse-number.ts';
import { parseYesNo } from '../../src-shared/numbers/parse-yes-no.ts';
import { isBlankMark } from '../../src-shared/text/is-blank-mark.ts';
import { tidyLine } from '../../src-shared/text/tidy-text.ts';
import { showCell } from './show-cell.ts';
import type { WorkbookCell } from './workbook.ts';

/** A cell of a ledger as read; `value` is null when it says nothing or cannot be read, which is a problem then. */
export type LedgerReading<Value> = Readonly<{
  value: Value | null;
  problem: ImportProblemCode | null;
  shown: string;
}>;

type Cell = Exclude<WorkbookCell, null>;

const longestText = 1000;
const longestAmount = 100;
/** More units than that are a mistake, or a phone in the wrong column. */
const mostThousandths = 1_000_000_000_000;

function read<Value>(
  cell: Cell,
  value: Value | null,
  problem: ImportProblemCode | null = null,
): LedgerReading<Value> {
  return { value, problem, shown: showCell(cell) };
}

function isError(cell: Cell): boolean {
  return typeof cell === 'object' && 'error' in cell;
}

/** A text of one line; what means «nothing» is nothing. */
export function readLedgerText(cell: Cell): LedgerReading<string> {
  if (isError(cell)) return read<string>(cell, null, 'formulaError');
  const text = tidyLine(showCell(cell)).trim();
  if (text === '' || isBlankMark(text)) return read<string>(cell, null);
  return text.length > longestText
    ? read(cell, text.slice(0, longestText), 'valueTooLong')
    : read(cell, text);
}

/** A day, ISO. */
export function readLedgerDay(cell: Cell, today: string): LedgerReading<string> {
  if (isError(cell)) return read<string>(cell, null, 'formulaError');
  const raw = typeof cell === 'object' ? ('date' in cell ? cell : '') : cell;
  const { value, problems } = prepareDate({ kind: 'date' }, raw, today);
  return read(cell, typeof value === 'string' ? value : null, problems[0]?.code ?? null);
}

/** A sum in kopecks. */
export function readLedgerMoney(cell: Cell): LedgerReading<number> {
  if (isError(cell)) return read<number>(cell, null, 'formulaError');
  const text = showCell(cell).trim();
  if (text === '' || isBlankMark(text)) return read<number>(cell, null);
  const amount = text.length > longestAmount ? null : parseMoney(typeof cell === 'number' ? cell : text);
  if (amount === null) return read<number>(cell, null, 'numberInvalid');
  return read(cell, amount, typeof cell === 'string' && isAmbiguousNumber(text) ? 'numberAmbiguous' : null);
}

/** A quantity in thousandths with the unit that stands beside it: «12,5 м2», «3 шт». */
export function readLedgerQuantity(
  cell: Cell,
): LedgerReading<Readonly<{ thousandths: number; unit: string | null }>> {
  if (isError(cell)) return read<never>(cell, null, 'formulaError');
  const text = showCell(cell).trim();
  if (text === '' || isBlankMark(text)) return read<never>(cell, null);
  const [, amount = '', unit = ''] =
    /^([-−+]?\d[\d\s\u00A0.,]*)\s*(\p{L}[\p{L}\d².²³/]{0,15}\.?)?$/u.exec(text) ?? [];
  const count = typeof cell === 'number' ? cell : parseNumber(amount.trim());
  const thousandths = count === null ? null : Math.round(Number((count * 1000).toPrecision(15)));
  if (thousandths === null || Math.abs(thousandths) > mostThousandths) {
    return read<never>(cell, null, 'numberInvalid');
  }
  return read(cell, { thousandths, unit: unit === '' ? null : unit });
}

/** What was paid of a sum, kopecks: an amount, a part in per cent, or «да» and «нет». */
export function readLedgerPaid(cell: Cell, sum: number): LedgerReading<number> {
  if (typeof cell === 'boolean') return read(cell, cell ? sum : 0);
  const money = readLedgerMoney(cell);
  if (money.problem !== 'numberInvalid') return money;
  const text = showCell(cell).trim();
  const all = /^(?:оплачен[оа]?|полностью|paid|full)$/iu.test(text) || parseYesNo(text) === true;
  if (all) return read(cell, sum);
  const part = parseNumber(/^(.{1,10}?)\s*%$/u.exec(text)?.[1] ?? '');
  if (part !== null && part >= 0 && part <= 100) return read(cell, Math.round((sum * part) / 100));
  return parseYesNo(text) === false || /^не ?оплачен[оа]?$/iu.test(text) ? read(cell, 0) : money;
}
