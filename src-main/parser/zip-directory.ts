import { AppError } from '../../src-shared/contract/app-error.ts';
import type { ByteSource } from './byte-source.ts';

/** One file inside a zip, as its directory claims; sizes there may lie. */
export type ZipEntry = Readonly<{
  name: string;
  method: number;
  encrypted: boolean;
  packedSize: number;
  headerStart: number;
}>;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const longestComment = 0xffff;

/** Reads the directory at the end of a zip; throws `fileDamaged` when it does not hold together, `fileTooLarge` for too many entries. */
export async function readZipDirectory(
  source: ByteSource,
  maxEntries: number,
): Promise<ReadonlyMap<string, ZipEntry>> {
  const tailStart = Math.max(0, source.size - endLength - longestComment);
  const tail = await source.read(tailStart, endLength + longestComment);
  const end = findEnd(tail);
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (count > maxEntries) throw new AppError('fileTooLarge');
  if (start + length > source.size) throw new AppError('fileDamaged');
  return readEntries(await source.read(start, length), count);
}

function findEnd(tail: Buffer): number {
  for (let at = tail.length - endLength; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === endSignature) return at;
  }
  throw new AppError('fileDamaged');
}

function readEntries(directory: Buffer, count: number): ReadonlyMap<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== entrySignature) {
      throw new AppError('fileDamaged');
    }
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const commentLength = directory.readUInt16LE(at + 32);
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
    entries.set(name.toLowerCase(), {
      name,
      method: directory.readUInt16LE(at + 10),
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      packedSize: directory.readUInt32LE(at + 20),
      headerStart: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}
