import { extname } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ContactView } from '../../src-shared/contacts/contacts-contract.ts';
import { AppError } from '../../src-shared/contract/app-error.ts';
import { fieldsEn, fieldValuesEn } from '../../src-shared/words/en/fields.ts';
import { sheetNamesEn } from '../../src-shared/words/en/sheet-names.ts';
import { fieldsRu, fieldValuesRu } from '../../src-shared/words/ru/fields.ts';
import { sheetNamesRu } from '../../src-shared/words/ru/sheet-names.ts';
import type { BaseContext } from '../base/base-context.ts';
import { toDiskError } from '../base/disk-errors.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { selectContactRows } from '../contacts/contact-rows-query.ts';
import { findFields } from '../contacts/find-field.ts';
import { findContacts } from '../contacts/find-contacts.ts';
import type { JobControl } from '../contract/handlers.ts';
import { listCustomFields } from '../custom-fields/custom-field-queries.ts';
import { getOpenWriter } from '../journal/writer-queue.ts';
import { describeColumn, type ExportField } from './describe-column.ts';
import { findPointText, readPointTexts } from './read-point-texts.ts';
import { toWorkbookCell, type WorkbookCell } from './workbook-cell.ts';
import { waitUntilFree } from './wait-until-free.ts';
import { writeWorkbook } from './write-workbook.ts';

/** What goes out: a view in its order, or only the chosen contacts of it. */
export type ExportOrder = Readonly<{
  path: string;
  view: ContactView;
  fields: readonly string[];
  ids: readonly number[] | null;
  locale: 'ru' | 'en';
}>;

const words = {
  ru: { fields: fieldsRu, values: fieldValuesRu, sheet: sheetNamesRu.contacts },
  en: { fields: fieldsEn, values: fieldValuesEn, sheet: sheetNamesEn.contacts },
} as const;

const pageSize = 500;

/**
 * Writes the contacts of a view to a workbook with typed cells; answers the number of rows.
 * Reads only what is committed: while a long operation writes, it waits.
 * Throws AppError `fileFormatUnknown`, `fieldUnknown`, `cancelled`, `exportFailed`; the file stands under its name only when it is whole.
 */
export async function exportContacts(
  { db }: Pick<BaseContext, 'db'>,
  { path, view, fields, ids, locale }: ExportOrder,
  job: JobControl,
): Promise<number> {
  // What stands in the file must be what its name says.
  if (extname(path).toLowerCase() !== '.xlsx') throw new AppError('fileFormatUnknown');
  const { values, sheet } = words[locale];
  while (getOpenWriter(db) !== 'nothing') await waitUntilFree(db, job.signal);
  const columns = listExportFields(db, fields, locale);
  const order = chooseIds(findContacts(db, view, null).ids, ids);
  const valueWords = new Map<string, string>(Object.entries(values));
  const rows = readPages(db, order, { columns, valueWords, locale }, job);
  try {
    return await writeWorkbook(path, sheet, columns.map(describeColumn), rows);
  } catch (error) {
    const told = toDiskError(error);
    throw told instanceof AppError ? told : new AppError('exportFailed');
  }
}

/** The chosen ids in the order of the view; without a choice the whole view. */
export function chooseIds(view: Int32Array, chosen: readonly number[] | null): Int32Array {
  if (chosen === null) return view;
  const wanted = new Set(chosen);
  return view.filter((id) => wanted.has(id));
}

function listExportFields(db: BaseDatabase, ids: readonly string[], locale: 'ru' | 'en'): ExportField[] {
  const labels = new Map<string, string>(Object.entries(words[locale].fields));
  for (const custom of listCustomFields(db)) labels.set(`custom:${custom.id}`, custom.label);
  return findFields(db, ids).map((field) => ({ field, heading: labels.get(field.id) ?? field.id }));
}

type RowWords = Readonly<{
  columns: readonly ExportField[];
  valueWords: ReadonlyMap<string, string>;
  locale: 'ru' | 'en';
}>;

async function* readPages(
  db: BaseDatabase,
  ids: Int32Array,
  { columns, valueWords, locale }: RowWords,
  { progress, signal }: JobControl,
): AsyncGenerator<readonly WorkbookCell[]> {
  const fields = columns.map(({ field }) => field);
  const hasPoints = fields.some(({ storage }) => storage.in === 'points');
  for (let start = 0; start < ids.length; start += pageSize) {
    while (getOpenWriter(db) !== 'nothing') await waitUntilFree(db, signal);
    if (signal.aborted) throw new AppError('cancelled');
    progress({ step: 'writing', done: start, total: ids.length });
    const page = [...ids.subarray(start, start + pageSize)];
    const points = hasPoints ? readPointTexts(db, page, locale) : new Map<string, string>();
    for (const row of selectContactRows(db, page, fields)) {
      yield columns.map(({ field }) =>
        toWorkbookCell(
          field,
          findPointText(points, row.id, field) ?? row.cells[field.id] ?? null,
          valueWords,
        ),
      );
    }
    await nextTurn();
  }
}
