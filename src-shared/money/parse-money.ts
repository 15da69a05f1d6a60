import { parseNumber } from '../numbers/parse-number.ts';

/** « ?» is what an encoding without «₽» makes of it. */
const currency = /(?:\s*(?:руб(?:л[а-яё]*|\.)?|р\.?|rub\.?|₽)|\s\?)\s*$/iu;
const kopecks = /^(.*?)\s*(?:руб(?:л[а-яё]*|\.)?|р\.?)\s*(\d{1,2})\s*(?:коп(?:е[а-яё]*|\.)?|к\.?)$/iu;
const multiplier = /^(.*?\d)\s*(тыс(?:яч[а-яё]*|\.)?|т\.?|к|k|млн\.?|миллион[а-яё]*|млрд\.?)$/iu;
const bracketed = /^\((.+)\)$/u;
/** A point or a comma before three digits separates thousands: a sum has two decimals at most. The comma is flagged (isAmbiguousNumber). */
const thousandsMark = /^(-?\d{1,3})[.,](\d{3})$/u;
const dashedKopecks = /^(\d[\d\s]*)(?:-(00)|=(\d{2}))$/u;
/** A thousand milliard roubles in kopecks; larger sums are mistakes. */
const largest = 100_000_000_000_000;

/** Roubles as a number → whole kopecks, without the errors of binary fractions (1.005 → 101). Null when it is no possible sum. */
export function toKopecks(roubles: number): number | null {
  const size = Math.abs(roubles);
  const amount = Number.isInteger(size) ? size * 100 : Math.round(Number((size * 100).toPrecision(15)));
  if (!Number.isFinite(amount) || amount > largest) return null;
  return roubles < 0 && amount !== 0 ? -amount : amount;
}

function findFactor(word: string): number {
  const start = word.toLowerCase();
  if (start.startsWith('млрд')) return 1_000_000_000;
  return start.startsWith('м') ? 1_000_000 : 1000;
}

function parseRoubles(text: string): number | null {
  const bracket = bracketed.exec(text)?.[1];
  if (bracket !== undefined) {
    const inside = parseRoubles(bracket.trim());
    return inside === null ? null : -inside;
  }
  const [, whole = '', part] = kopecks.exec(text) ?? [];
  if (part !== undefined) {
    const roubles = parseNumber(whole);
    return roubles === null ? null : roubles + (Math.sign(roubles) || 1) * (Number(part) / 100);
  }
  const bare = text.replace(/^₽\s*/u, '').replace(currency, '');
  const [, amount, word = ''] = multiplier.exec(bare) ?? [];
  if (amount !== undefined) {
    const roubles = parseNumber(amount);
    return roubles === null ? null : roubles * findFactor(word);
  }
  const dashed = dashedKopecks.exec(bare);
  if (dashed !== null) return parseNumber(`${dashed[1]},${dashed[2] ?? dashed[3]}`);
  return parseNumber(bare.replace(thousandsMark, '$1$2'));
}

/** Reads a sum of roubles as people write it («260 000 р.», «12,5 тыс.», «1 234,50 ₽», «12 руб. 50 коп.») into whole kopecks. A number is roubles as typed. Null when it is no sum or another currency. */
export function parseMoney(cell: string | number): number | null {
  const roubles =
    typeof cell === 'number' ? cell : parseRoubles(cell.replaceAll(/[\s\u00A0\u202F]+/gu, ' ').trim());
  return roubles === null ? null : toKopecks(roubles);
}
