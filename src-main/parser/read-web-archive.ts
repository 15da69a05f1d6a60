import { AppError } from '../../src-shared/contract/app-error.ts';
import type { TextEncoding } from '../../src-shared/import/import-decision.ts';
import type { ByteSource } from './byte-source.ts';
import { createCellBudget } from './cell-budget.ts';
import { decodeChunks, decodeSample } from './decode-text.ts';
import { detectEncoding } from './detect-encoding.ts';
import { findEncoding, readDeclaredEncoding } from './markup-format.ts';
import { readMimeParameter } from './mime-headers.ts';
import { findMimeParts, type MimePart } from './mime-parts.ts';
import { decodeMimePart } from './mime-transfer.ts';
import { readHtmlTables } from './read-html-tables.ts';
import { createStringPool } from './string-pool.ts';
import { fileNameOf, readWebArchiveSheets, type WebArchiveSheet } from './web-archive-sheets.ts';
import type { ReadLimits, Sheet, Workbook } from './workbook.ts';

type Page = Readonly<{ part: MimePart; encoding: TextEncoding; head: string }>;

const mostPages = 255;
const headBytes = 64 * 1024;

/**
 * Reads a web page in one file (.mht, .mhtml): a workbook that Excel has saved so, its sheets each in a page of its own,
 * or any page with tables. Throws `fileFormatUnknown` when no page has a table, `fileDamaged` for a message cut short.
 */
export async function readWebArchive(
  source: ByteSource,
  limits: ReadLimits,
  onBytes: (bytes: number) => void,
): Promise<Workbook> {
  const parts = (await findMimeParts(source)).filter(({ headers }) =>
    /^text\/html\b/iu.test(headers.get('content-type') ?? ''),
  );
  const pages: Page[] = [];
  for (const part of parts.slice(0, mostPages)) pages.push(await openPage(source, part));
  const told = pages.map(({ head }) => readWebArchiveSheets(head)).find((list) => list.length > 0) ?? [];
  const budget = createCellBudget(limits.cells);
  const pool = createStringPool();
  const sheets: Sheet[] = [];
  let hasTables = false;
  for (const { page, sheet } of choosePages(pages, told)) {
    const chunks = decodeChunks(decodeMimePart(source, page.part, onBytes), page.encoding);
    const tables = await readHtmlTables(chunks, limits, budget, pool);
    hasTables ||= tables !== null;
    for (const table of tables ?? []) sheets.push(sheet === undefined ? table : nameSheet(table, sheet));
  }
  if (!hasTables) throw new AppError('fileFormatUnknown');
  return { sheets };
}

/** The charset of a part is believed first, then what its page says, then its letters. */
async function openPage(source: ByteSource, part: MimePart): Promise<Page> {
  const bytes = await readHead(source, part);
  const named = findEncoding(readMimeParameter(part.headers.get('content-type') ?? '', 'charset'));
  const encoding =
    named ??
    readDeclaredEncoding(bytes.toString('latin1')) ??
    detectEncoding({ head: bytes, lines: bytes, linesStart: 0 });
  return { part, encoding, head: decodeSample(bytes, encoding) };
}

async function readHead(source: ByteSource, part: MimePart): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of decodeMimePart(source, part, () => undefined)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= headBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, headBytes);
}

/** The pages of the sheets in their order; every page where there are no such (a tab strip is a table too). */
function choosePages(
  pages: readonly Page[],
  told: readonly WebArchiveSheet[],
): readonly Readonly<{ page: Page; sheet: WebArchiveSheet | undefined }>[] {
  const chosen = told.flatMap((sheet) => {
    const page = pages.find(
      ({ part }) =>
        sheet.source !== null && fileNameOf(part.headers.get('content-location') ?? '') === sheet.source,
    );
    return page === undefined ? [] : [{ page, sheet }];
  });
  if (chosen.length > 0) return chosen;
  const [only] = told;
  return pages.map((page) => ({ page, sheet: told.length === 1 && pages.length === 1 ? only : undefined }));
}

function nameSheet(table: Sheet, { name, hidden }: WebArchiveSheet): Sheet {
  return { ...table, name: table.name === '1' ? name : `${name} ${table.name}`, hidden };
}
