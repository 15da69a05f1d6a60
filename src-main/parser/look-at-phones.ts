import { showCellValue } from '../../src-shared/contacts/cell-value.ts';
import type { FindingPartId } from '../../src-shared/import/import-finding.ts';
import { formatPhone } from '../../src-shared/phones/format-phone.ts';
import { parsePhones } from '../../src-shared/phones/parse-phones.ts';
import type { ParsedPhone } from '../../src-shared/phones/parsed-phone.ts';
import type { LookedCell } from './look-at-cell.ts';

const fewestDigits = 5;
const wholeNumber = 10;
const longNumber = 11;

/** Looks at a cell of phones: of what sorts they are, what becomes of them, what is wrong with those that cannot be read. */
export function lookAtPhones({ raw, row, column, notes }: LookedCell): void {
  const phones = parsePhones(typeof raw === 'number' ? raw : showCellValue(raw));
  const read = phones.filter(({ valid }) => valid);
  for (const phone of phones) {
    if (phone.valid) notes.part('phones', judgeRegion(phone));
    else if (!phone.lossy) notes.part('phoneInvalid', judgeTrouble(phone));
    if (phone.extension !== null) notes.part('phones', 'extension');
  }
  if (read.length === 0) return;
  const before = showCellValue(raw);
  const place = { row, column, before };
  const shown = read.map(showPhone).join(', ');
  if (shown !== before) notes.note('phones', () => ({ ...place, after: shown }));
  if (read.length > 1) notes.note('phonesSeveral', () => ({ ...place, after: shown }));
}

function judgeRegion({ value }: ParsedPhone): FindingPartId {
  if (value.startsWith('+79')) return 'mobile';
  return /^\+7[348]/.test(value) ? 'landline' : 'foreign';
}

function judgeTrouble({ shown }: ParsedPhone): FindingPartId {
  const digits = shown.replaceAll(/\D/g, '').length;
  if (digits < fewestDigits) return 'other';
  if (digits < wholeNumber) return 'short';
  return digits > longNumber ? 'long' : 'other';
}

function showPhone({ value, extension }: ParsedPhone): string {
  return extension === null ? formatPhone(value) : `${formatPhone(value)} (${extension})`;
}
