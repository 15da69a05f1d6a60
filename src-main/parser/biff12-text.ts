import { AppError } from '../../src-shared/contract/app-error.ts';
import { longestCellText } from './cell-reference.ts';

/** What a nullable string says instead of its length when it is not there. */
const nothing = 0xffff_ffff;

/** A string behind its count of letters (XLWideString, MS-XLSB 2.5.169), cut to what a cell can hold. */
export function readWideText(data: Buffer, at: number): string {
  const { count, end } = measure(data, at);
  return data.toString('utf16le', at + 4, Math.min(end, at + 4 + Math.min(count, longestCellText) * 2));
}

/** Where what follows a string begins. */
export function skipWideText(data: Buffer, at: number): number {
  return measure(data, at).end;
}

function measure(data: Buffer, at: number): Readonly<{ count: number; end: number }> {
  const told = data.readUInt32LE(at);
  const count = told === nothing ? 0 : told;
  const end = at + 4 + count * 2;
  if (end > data.length) throw new AppError('fileDamaged');
  return { count, end };
}
