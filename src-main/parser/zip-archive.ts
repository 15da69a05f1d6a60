import { createInflateRaw } from 'node:zlib';
import { Readable } from 'node:stream';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { ByteSource } from './byte-source.ts';
import type { ReadLimits } from './workbook.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** Files of a zip by path (letter case does not matter), inflated as a stream under one budget for the whole archive. */
export type ZipArchive = Readonly<{
  has: (path: string) => boolean;
  /** The content in chunks; throws `fileDamaged`, `fileProtected` or, over the budget, `fileTooLarge`. */
  stream: (path: string) => AsyncIterable<Buffer>;
  /** Packed bytes of a file: a measure of the work to come. */
  packedSize: (path: string) => number;
}>;

const storedMethod = 0;
const deflateMethod = 8;
const packedChunk = 256 * 1024;
const inflatedChunk = 128 * 1024;

/** Opens a zip; nothing is inflated yet. `onPacked` hears of packed bytes as they are read. */
export async function openZipArchive(
  source: ByteSource,
  limits: ReadLimits,
  onPacked: (bytes: number) => void,
): Promise<ZipArchive> {
  const entries = await readZipDirectory(source, limits.zipEntries);
  let inflated = 0;

  function find(path: string): ZipEntry {
    const entry = entries.get(path.toLowerCase());
    if (entry === undefined) throw new AppError('fileDamaged');
    if (entry.encrypted) throw new AppError('fileProtected');
    if (entry.method !== storedMethod && entry.method !== deflateMethod) throw new AppError('fileDamaged');
    return entry;
  }

  async function* inflate(entry: ZipEntry): AsyncIterable<Buffer> {
    const packed = readPacked(source, entry, onPacked);
    const content = entry.method === storedMethod ? packed : inflatePacked(packed);
    let ofEntry = 0;
    for await (const chunk of content) {
      inflated += chunk.length;
      ofEntry += chunk.length;
      // The directory's sizes may lie: only bytes that really came out count.
      if (inflated > limits.inflatedBytes) throw new AppError('fileTooLarge');
      if (ofEntry > limits.ratioFromBytes && ofEntry > entry.packedSize * limits.inflateRatio) {
        throw new AppError('fileTooLarge');
      }
      yield chunk;
    }
  }

  return {
    has: (path) => entries.has(path.toLowerCase()),
    stream: (path) => inflate(find(path)),
    packedSize: (path) => entries.get(path.toLowerCase())?.packedSize ?? 0,
  };
}

async function* readPacked(
  source: ByteSource,
  entry: ZipEntry,
  onPacked: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  const header = await source.read(entry.headerStart, 30);
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) throw new AppError('fileDamaged');
  let at = entry.headerStart + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const end = at + entry.packedSize;
  if (end > source.size) throw new AppError('fileDamaged');
  while (at < end) {
    const chunk = await source.read(at, Math.min(packedChunk, end - at));
    if (chunk.length === 0) throw new AppError('fileDamaged');
    at += chunk.length;
    onPacked(chunk.length);
    yield chunk;
  }
}

async function* inflatePacked(packed: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  const inflater = createInflateRaw({ chunkSize: inflatedChunk });
  const input = Readable.from(packed, { objectMode: false, highWaterMark: packedChunk });
  input.on('error', (error) => inflater.destroy(error));
  input.pipe(inflater);
  try {
    for await (const chunk of inflater) {
      if (chunk instanceof Buffer) yield chunk;
    }
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('fileDamaged');
  } finally {
    input.destroy();
  }
}
