import { normalisePhone, normalisePlainRussianPhone } from './normalise-phone.ts';
import type { ParsedPhone } from './parsed-phone.ts';

const scientific = /^\+?(\d)(?:[.,](\d+))?[eе]\+?(\d{1,2})$/iu;

function toPhone(value: string | null, shown: string, lossy: boolean): ParsedPhone {
  const valid = value !== null && !lossy;
  return { value: valid ? value : shown, extension: null, kind: null, note: null, valid, lossy, shown };
}

/** Reads a cell that holds a number. Six zeros at the end of a mobile number are what is left of «7,92E+10»: flagged as lossy. */
export function parseNumericPhone(cell: number): ParsedPhone {
  const shown = String(cell);
  if (!Number.isInteger(cell) || cell < 0 || cell > 999_999_999_999_999) return toPhone(null, shown, false);
  const value = normalisePlainRussianPhone(shown) ?? normalisePhone(shown) ?? normalisePhone(`+${shown}`);
  return toPhone(value, shown, /^\+79\d{3,}0{6}$/u.test(value ?? ''));
}

/** Reads «7,9161234567E+10», a number as a spreadsheet shows it. Null when the text is not of this form. Lossy when the mantissa holds fewer digits than the number. */
export function parseScientificPhone(text: string): ParsedPhone | null {
  const parts = scientific.exec(text.replaceAll(/\s/gu, ''));
  if (parts === null) return null;
  const [, first = '', fraction = '', exponent = ''] = parts;
  const lossy = fraction.length < Number(exponent);
  return toPhone(lossy ? null : normalisePhone(first + fraction), text, lossy);
}
