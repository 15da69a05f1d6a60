import { AppError } from '../../src-shared/contract/app-error.ts';
import { readBiff12Formats, readBiff12Strings, readBiff12Workbook } from './biff12-globals.ts';
import { readBiff12Sheet } from './biff12-sheet.ts';
import { createCellBudget } from './cell-budget.ts';
import { createStringPool } from './string-pool.ts';
import { readWholeRecords } from './whole-records.ts';
import { readSheetPaths } from './workbook-relations.ts';
import type { ReadLimits, Sheet, Workbook } from './workbook.ts';
import type { ZipArchive } from './zip-archive.ts';

/** Reads every sheet of a binary workbook of Excel 2007 and later (.xlsb). The archive must hold `xl/workbook.bin`. */
export function readXlsb(archive: ZipArchive, limits: ReadLimits): Promise<Workbook> {
  return readWholeRecords(() => readParts(archive, limits));
}

async function readParts(archive: ZipArchive, limits: ReadLimits): Promise<Workbook> {
  const { places, date1904 } = await readBiff12Workbook(archive.stream('xl/workbook.bin'));
  const paths = await readSheetPaths(archive.stream('xl/_rels/workbook.bin.rels'));
  const formats = archive.has('xl/styles.bin')
    ? await readBiff12Formats(archive.stream('xl/styles.bin'))
    : [];
  const strings = archive.has('xl/sharedStrings.bin')
    ? await readBiff12Strings(archive.stream('xl/sharedStrings.bin'), limits.strings)
    : [];
  const shared = {
    context: { strings, formats, date1904 },
    budget: createCellBudget(limits.cells),
    pool: createStringPool(),
    limits,
  };
  const sheets: Sheet[] = [];
  for (const place of places) {
    const path = paths.get(place.relation);
    if (path === undefined || !archive.has(path)) continue;
    sheets.push(await readBiff12Sheet(archive.stream(path), place, shared));
  }
  if (places.length > 0 && sheets.length === 0) throw new AppError('fileDamaged');
  return { sheets };
}
