import type { WorkbookCell } from './workbook.ts';

const errorTexts: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

/** An error of Excel by its code in binary files. */
export function readBiffError(code: number): WorkbookCell {
  return { error: errorTexts[code] ?? '#ERROR!' };
}

/** A number packed into four bytes: whole or the upper half of a double, times one or a hundredth (MS-XLS 2.5.217). */
export function readPackedNumber(data: Buffer, at: number): number {
  const packed = data.readInt32LE(at);
  if ((packed & 2) !== 0) return (packed & 1) === 0 ? packed >> 2 : (packed >> 2) / 100;
  upper.writeInt32LE(packed & ~3, 4);
  const value = upper.readDoubleLE(0);
  return (packed & 1) === 0 ? value : value / 100;
}

const upper = Buffer.alloc(8);

/** What a formula has come to; `text` when the next record holds it. */
export type FormulaResult = Readonly<{ number: number }> | Readonly<{ value: WorkbookCell }> | 'text';

/** Reads the eight bytes of a cached result (MS-XLS 2.5.133). */
export function readFormulaResult(data: Buffer, at: number): FormulaResult {
  if (data.readUInt16LE(at + 6) !== 0xffff) return { number: data.readDoubleLE(at) };
  const kind = data[at];
  const code = data[at + 2] ?? 0;
  if (kind === 0) return 'text';
  if (kind === 1) return { value: code !== 0 };
  return { value: kind === 2 ? readBiffError(code) : null };
}
