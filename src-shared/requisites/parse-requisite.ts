import { isBlankMark } from '../text/is-blank-mark.ts';
import { isValidInn } from './check-inn.ts';
import { isValidKpp } from './check-kpp.ts';
import { isValidOgrn } from './check-ogrn.ts';

/** A registration number read from a cell. */
export type ParsedRequisite = Readonly<{
  /** The number without spaces; what is no number is kept as shown. */
  value: string;
  valid: boolean;
  /** True when zeros that a spreadsheet had eaten were put back. */
  repaired: boolean;
}>;

type Check = Readonly<{ isValid: (value: string) => boolean; lengths: readonly number[] }>;

const checks = {
  inn: { isValid: isValidInn, lengths: [10, 12] },
  kpp: { isValid: isValidKpp, lengths: [9] },
  ogrn: { isValid: isValidOgrn, lengths: [13, 15] },
} as const satisfies Readonly<Record<string, Check>>;

export type RequisiteName = keyof typeof checks;

/** Reads an ИНН, КПП or ОГРН. A leading zero lost in a numeric cell is put back when the number is right with it. Null when the cell says nothing. */
export function parseRequisite(name: RequisiteName, cell: string | number): ParsedRequisite | null {
  const { isValid, lengths }: Check = checks[name];
  const text = String(cell).trim();
  if (isBlankMark(text)) return null;
  const value = text
    .toUpperCase()
    .replace(/^(?:ИНН|КПП|ОГРН(?:ИП)?)/u, '')
    .replaceAll(/[\s\u00A0.:№-]+/gu, '');
  if (isValid(value)) return { value, valid: true, repaired: false };
  for (const length of lengths) {
    const repaired = value.padStart(length, '0');
    // One or two zeros are lost at most: no region has three.
    if (length - value.length <= 2 && repaired !== value && isValid(repaired)) {
      return { value: repaired, valid: true, repaired: true };
    }
  }
  return { value: /^[\dA-Z]+$/u.test(value) ? value : text, valid: false, repaired: false };
}
