import { AppError } from '../../src-shared/contract/app-error.ts';
import type { ByteSource } from './byte-source.ts';
import { openCompoundFile } from './compound-file.ts';
import { readBiff } from './read-biff.ts';
import { streamSource } from './stream-source.ts';
import { readWholeRecords } from './whole-records.ts';
import type { ReadLimits, Workbook } from './workbook.ts';

const encryptedPackage = 'EncryptedPackage';
/** Excel 97 and later; Excel 5 and 95. A file may hold both: the later one knows more. */
const workbookStreams = ['Workbook', 'Book'];

/** Reads a compound file: a workbook of Excel 5 to 2003, or any later one under a password. */
export async function readXls(
  source: ByteSource,
  limits: ReadLimits,
  onBytes: (bytes: number) => void,
): Promise<Workbook> {
  const file = await openCompoundFile(source);
  if (file.has(encryptedPackage)) throw new AppError('fileProtected');
  const name = workbookStreams.find((one) => file.has(one));
  if (name === undefined) throw new AppError('fileFormatUnknown');
  return readWholeRecords(() => readBiff(countBytes(file.stream(name), onBytes), limits));
}

/** Reads bare records without a container, as the first versions of Excel and some programs write them. */
export function readBareBiff(
  source: ByteSource,
  limits: ReadLimits,
  onBytes: (bytes: number) => void,
): Promise<Workbook> {
  return readWholeRecords(() => readBiff(streamSource(source, onBytes), limits));
}

async function* countBytes(
  chunks: AsyncIterable<Buffer>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    onBytes(chunk.length);
    yield chunk;
  }
}
