import { AppError } from '../../src-shared/contract/app-error.ts';
import type { ByteSource } from './byte-source.ts';

/** What a file is by its first bytes; its name is not believed. */
export type FileContainer = 'zip' | 'compound' | 'unknown';

const zipMark = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const compoundMark = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const encryptedStream = Buffer.from('EncryptedPackage', 'utf16le');

/** Looks at the first bytes; throws `fileEmpty` when there are none. */
export async function detectContainer(source: ByteSource): Promise<FileContainer> {
  if (source.size === 0) throw new AppError('fileEmpty');
  const head = await source.read(0, 8);
  if (head.subarray(0, 4).equals(zipMark)) return 'zip';
  return head.equals(compoundMark) ? 'compound' : 'unknown';
}

/** A workbook with a password is a compound file with a stream of this name inside (MS-OFFCRYPTO). */
export async function isEncryptedPackage(source: ByteSource): Promise<boolean> {
  const bytes = await source.read(0, source.size);
  return bytes.includes(encryptedStream);
}
