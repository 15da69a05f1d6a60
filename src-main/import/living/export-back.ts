import { extname } from 'node:path';
import { AppError } from '../../../src-shared/contract/app-error.ts';
import { livingEn } from '../../../src-shared/words/en/living.ts';
import { livingRu } from '../../../src-shared/words/ru/living.ts';
import { isOwnCodeHeading } from '../../../src-shared/contacts/own-code.ts';
import type { BaseContext } from '../../base/base-context.ts';
import { toDiskError } from '../../base/disk-errors.ts';
import { createFieldFinder } from '../../contacts/find-field.ts';
import type { JobControl } from '../../contract/handlers.ts';
import { makeSafeCellText } from '../../export/safe-cell-text.ts';
import { waitUntilFree } from '../../export/wait-until-free.ts';
import { writeWorkbook, type WorkbookColumn } from '../../export/write-workbook.ts';
import { getOpenWriter } from '../../journal/writer-queue.ts';
import { columnLetters } from '../../parser/cell-reference.ts';
import { compareFile, type Difference } from './compare-file.ts';
import { readLivingRun, type LivingRun } from './living-runs.ts';
import { openLivingFile } from './open-living-file.ts';
import { prepareListWriter, type ListColumn } from './write-list-rows.ts';

/** Where a remembered list goes. `withNew` adds the clients of the base that it does not have. */
export type ExportBackOrder = Readonly<{
  runId: number;
  path: string;
  withNew: boolean;
  locale: 'ru' | 'en';
}>;

export type ExportBackResult = Readonly<{ rows: number; added: number; sourceRead: boolean }>;

/** Why the file itself may be unreadable without the list being lost: it is gone, it is open elsewhere, it is another one. */
const sourceTroubles = new Set([
  'fileMissing',
  'fileUnreadable',
  'fileFormatUnknown',
  'fileProtected',
  'fileDamaged',
  'fileTooLarge',
  'fileEmpty',
  'fileOther',
  'sheetUnknown',
]);

/**
 * Writes a remembered list anew: its sheet, headings and order of columns, the values of the base, and the code of each
 * card in a column of its own. The owner's own writing stays where it says what the base holds, and so do columns without
 * a field; they are empty when the file itself cannot be read. Throws AppError `fileFormatUnknown`, `cancelled`, `exportFailed`.
 */
export async function exportBack(
  context: BaseContext,
  order: ExportBackOrder,
  job: JobControl,
): Promise<ExportBackResult> {
  const { db } = context;
  if (extname(order.path).toLowerCase() !== '.xlsx') throw new AppError('fileFormatUnknown');
  while (getOpenWriter(db) !== 'nothing') await waitUntilFree(db, job.signal);
  const run = readLivingRun(db, order.runId);
  // The rows of a ledger are no cards.
  if (run.decision.target === 'orders') throw new AppError('notFound');
  const source = await readSource(context, run, order, job);
  try {
    const table = source?.file.session.table;
    const columns: readonly ListColumn[] = (table?.columns ?? run.columns)
      .filter(({ heading }) => !isOwnCodeHeading(heading))
      .map(({ index, heading, fieldId }) => ({ index, heading, fieldId }));
    const hasHeadings = (table?.headingRow ?? run.decision.headingRow) !== 0;
    const writer = prepareListWriter(context, { run, source, columns, hasCodes: hasHeadings, ...order }, job);
    await writeWorkbook(
      order.path,
      nameSheet(table?.sheet ?? run.sheet),
      describeColumns(
        context,
        columns,
        hasHeadings ? (order.locale === 'ru' ? livingRu : livingEn).idHeading : null,
      ),
      writer.rows(),
    );
    return { ...writer.counts(), sourceRead: source !== null };
  } catch (error) {
    const told = toDiskError(error);
    throw told instanceof AppError ? told : new AppError('exportFailed');
  } finally {
    source?.file.session.parser.close();
  }
}

/** The file beside what was taken from it; null when it cannot be read. */
async function readSource(
  context: BaseContext,
  run: LivingRun,
  { locale }: ExportBackOrder,
  job: JobControl,
): Promise<Difference | null> {
  if (run.filePath === null) return null;
  try {
    const file = await openLivingFile(context, run, run.filePath, job);
    try {
      return await compareFile(context, run, file, locale, job);
    } catch (error) {
      file.session.parser.close();
      throw error;
    }
  } catch (error) {
    if (error instanceof AppError && sourceTroubles.has(error.code)) return null;
    throw error;
  }
}

function describeColumns(
  { db }: BaseContext,
  columns: readonly ListColumn[],
  idHeading: string | null,
): WorkbookColumn[] {
  const findField = createFieldFinder(db);
  const described = columns.map(({ index, heading, fieldId }): WorkbookColumn => {
    const kind = fieldId === null ? undefined : findField(fieldId)?.kind;
    return {
      // A column without a heading is called by its letters on the screen only.
      heading: heading === columnLetters(index) ? '' : makeSafeCellText(heading),
      width: Math.min(40, Math.max(12, heading.length + 2)),
      format: kind === 'date' || kind === 'birthday' ? 'dd.mm.yyyy' : null,
    };
  });
  return idHeading === null ? described : [...described, { heading: idHeading, width: 16, format: '@' }];
}

/** A name that Excel takes: no more than 31 characters, none of []*?:/\ and no apostrophe at the ends. */
function nameSheet(name: string): string {
  const tidy = name
    .replaceAll(/[[\]*?:/\\]/gu, ' ')
    .slice(0, 31)
    .replaceAll(/^'+|'+$/gu, '')
    .trim();
  return tidy === '' ? 'Лист1' : tidy;
}
