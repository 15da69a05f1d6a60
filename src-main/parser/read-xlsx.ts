import { AppError } from '../../src-shared/contract/app-error.ts';
import { scanTags } from './scan-tags.ts';
import { readSheetPaths } from './workbook-relations.ts';
import { isTrue } from './xml-attributes.ts';
import type { ZipArchive } from './zip-archive.ts';
import { readNumberFormats } from './read-number-formats.ts';
import { readSharedStrings } from './read-shared-strings.ts';
import { createCellBudget } from './cell-budget.ts';
import { readXlsxSheet } from './read-xlsx-sheet.ts';
import { createTextCache } from './text-cache.ts';
import type { ReadLimits, Sheet, Workbook } from './workbook.ts';

type SheetPlace = Readonly<{ name: string; hidden: boolean; relation: string }>;
const mostSheets = 255;

/** Reads every sheet of an Excel workbook once. The archive must hold `xl/workbook.xml`. */
export async function readXlsx(archive: ZipArchive, limits: ReadLimits): Promise<Workbook> {
  const { places, date1904 } = await readSheetPlaces(archive);
  const paths = await readSheetPaths(archive.stream('xl/_rels/workbook.xml.rels'));
  const formats = archive.has('xl/styles.xml')
    ? await readNumberFormats(archive.stream('xl/styles.xml'))
    : [];
  const strings = archive.has('xl/sharedStrings.xml')
    ? await readSharedStrings(archive.stream('xl/sharedStrings.xml'), limits.strings)
    : [];
  const budget = createCellBudget(limits.cells);
  const context = { strings, formats, date1904, readText: createTextCache() };
  const sheets: Sheet[] = [];
  for (const place of places) {
    const path = paths.get(place.relation);
    if (path === undefined || !archive.has(path)) continue;
    const content = await readXlsxSheet(archive.stream(path), context, budget, limits.mergedRanges);
    sheets.push({ name: place.name, hidden: place.hidden, ...content });
  }
  if (places.length > 0 && sheets.length === 0) throw new AppError('fileDamaged');
  return { sheets };
}

async function readSheetPlaces(
  archive: ZipArchive,
): Promise<{ places: readonly SheetPlace[]; date1904: boolean }> {
  const places: SheetPlace[] = [];
  let date1904 = false;
  await scanTags(archive.stream('xl/workbook.xml'), (name, attributes) => {
    if (name === 'workbookPr') date1904 = isTrue(attributes.get('date1904'));
    if (name !== 'sheet' || places.length >= mostSheets) return;
    places.push({
      name: attributes.get('name') ?? '',
      hidden: (attributes.get('state') ?? 'visible') !== 'visible',
      relation: attributes.get('id') ?? '',
    });
  });
  return { places, date1904 };
}
