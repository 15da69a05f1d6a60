import { AppError } from '../../src-shared/contract/app-error.ts';
import type { ByteSource } from './byte-source.ts';
import { hasForeignMark } from './foreign-marks.ts';

/** What a file is by its first bytes; its name is not believed. */
export type FileContainer = 'zip' | 'compound' | 'records' | 'unknown';

const zipMark = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const compoundMark = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** The first record of a workbook that has no container: Excel 2, 3, 4 and 5 (its type, then its length). */
const recordTypes = new Set([0x009, 0x209, 0x409, 0x809]);
const recordLengths = new Set([4, 6, 8, 16]);

/** Looks at the first bytes; throws `fileEmpty` when there are none, `fileFormatUnknown` when they are of no list. */
export async function detectContainer(source: ByteSource): Promise<FileContainer> {
  if (source.size === 0) throw new AppError('fileEmpty');
  const start = await source.read(0, 16);
  if (hasForeignMark(start)) throw new AppError('fileFormatUnknown');
  const head = start.subarray(0, 8);
  if (head.subarray(0, 4).equals(zipMark)) return 'zip';
  if (head.equals(compoundMark)) return 'compound';
  return isRecord(head) ? 'records' : 'unknown';
}

function isRecord(head: Buffer): boolean {
  if (head.length < 8) return false;
  return recordTypes.has(head.readUInt16LE(0)) && recordLengths.has(head.readUInt16LE(2));
}
