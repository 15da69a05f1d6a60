import { AppError } from '../../src-shared/contract/app-error.ts';
import { createCellBudget } from './cell-budget.ts';
import { readOdsContent } from './read-ods-content.ts';
import { createStringPool } from './string-pool.ts';
import type { ReadLimits, Workbook } from './workbook.ts';
import type { ZipArchive } from './zip-archive.ts';

const manifest = 'META-INF/manifest.xml';
const content = 'content.xml';

/** True for an archive of an OpenDocument program, whether a spreadsheet or not. */
export function isOpenDocument(archive: ZipArchive): boolean {
  return archive.has(content) || archive.has(manifest);
}

/** Reads every sheet of an OpenDocument spreadsheet (.ods). Throws `fileProtected` when it has a password. */
export async function readOds(archive: ZipArchive, limits: ReadLimits): Promise<Workbook> {
  if (archive.has(manifest) && (await isEncrypted(archive.stream(manifest)))) {
    throw new AppError('fileProtected');
  }
  if (!archive.has(content)) throw new AppError('fileFormatUnknown');
  return readFlatOds(archive.stream(content), limits);
}

/** Reads the XML of a spreadsheet: the content of an .ods, or a whole .fods. */
export async function readFlatOds(chunks: AsyncIterable<Buffer>, limits: ReadLimits): Promise<Workbook> {
  const sheets = await readOdsContent(chunks, limits, createCellBudget(limits.cells), createStringPool());
  if (sheets === null) throw new AppError('fileFormatUnknown');
  return { sheets };
}

/** A search in the bytes: manifests of older programs name a document type, which the scanner refuses. */
async function isEncrypted(chunks: AsyncIterable<Buffer>): Promise<boolean> {
  const mark = Buffer.from('encryption-data');
  let tail: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (Buffer.concat([tail, chunk]).includes(mark)) return true;
    tail = chunk.subarray(-mark.length);
  }
  return false;
}
