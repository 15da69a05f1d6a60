import { AppError } from '../../src-shared/contract/app-error.ts';
import { openByteSource, type ByteSource } from './byte-source.ts';
import { detectContainer } from './file-format.ts';
import { isVcard } from './is-vcard.ts';
import { isMime } from './mime-headers.ts';
import { detectMarkup } from './markup-format.ts';
import { readMarkup } from './read-markup.ts';
import { isOpenDocument, readOds } from './read-ods.ts';
import { readVcards } from './read-vcards.ts';
import { readBareBiff, readXls } from './read-xls.ts';
import { readTextTable, type TextChoice } from './read-text-table.ts';
import { readWebArchive } from './read-web-archive.ts';
import { readXlsb } from './read-xlsb.ts';
import { readXlsx } from './read-xlsx.ts';
import { defaultReadLimits, type ReadLimits, type Workbook } from './workbook.ts';
import { openZipArchive } from './zip-archive.ts';

/** Hears how many bytes of the file have been read, and of how many. */
export type ReadProgress = (done: number, total: number) => void;

/**
 * Reads a spreadsheet file into typed rows, whole and once.
 * Throws AppError: fileMissing, fileUnreadable, fileEmpty, fileTooLarge, fileProtected, fileDamaged, fileFormatUnknown.
 */
export async function readWorkbook(
  file: string | Uint8Array,
  limits: ReadLimits = defaultReadLimits,
  progress: ReadProgress = () => undefined,
  text: TextChoice = {},
): Promise<Workbook> {
  const source = await openByteSource(file);
  try {
    if (source.size > limits.fileBytes) throw new AppError('fileTooLarge');
    const workbook = await readContainer(source, limits, progress, text);
    if (workbook.sheets.every((sheet) => sheet.rows.length === 0)) throw new AppError('fileEmpty');
    return workbook;
  } finally {
    await source.close();
  }
}

async function readContainer(
  source: ByteSource,
  limits: ReadLimits,
  progress: ReadProgress,
  text: TextChoice,
): Promise<Workbook> {
  const container = await detectContainer(source);
  if (container === 'unknown' && (await isVcard(source))) {
    return readVcards(source, limits, (done) => progress(done, source.size));
  }
  let done = 0;
  const onBytes = (bytes: number): void => {
    done += bytes;
    progress(done, source.size);
  };
  if (container === 'compound') return readXls(source, limits, onBytes);
  if (container === 'records') return readBareBiff(source, limits, onBytes);
  if (container === 'unknown' && (await isMime(source))) return readWebArchive(source, limits, onBytes);
  const markup = container === 'unknown' ? await detectMarkup(source) : null;
  if (markup !== null) return readMarkup(source, markup, limits, (bytes) => progress(bytes, source.size));
  if (container !== 'zip') return readTextTable(source, limits, text, (done) => progress(done, source.size));
  const archive = await openZipArchive(source, limits, onBytes);
  if (archive.has('xl/workbook.xml')) return readXlsx(archive, limits);
  if (archive.has('xl/workbook.bin')) return readXlsb(archive, limits);
  if (isOpenDocument(archive)) return readOds(archive, limits);
  throw new AppError('fileFormatUnknown');
}
