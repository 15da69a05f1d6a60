import { mostConflictsShown, type TwinConflict } from '../../../src-shared/import/twin-conflict.ts';
import { fieldValuesEn } from '../../../src-shared/words/en/fields.ts';
import { fieldValuesRu } from '../../../src-shared/words/ru/fields.ts';
import type { BaseDatabase } from '../../base/base-database.ts';
import { createFieldFinder } from '../../contacts/find-field.ts';
import { toWorkbookCell } from '../../export/workbook-cell.ts';
import type { ImportEngine } from '../import-engine.ts';
import { showWorkbookCell } from '../living/card-cells.ts';

/** A value that was kept and the one that was not, in words; empty for a field that a blank cell keeps empty. */
export type ConflictTexts = Readonly<{ kept: string; other: string }>;

/** What rows of one client say differently: all counted, the first listed. */
export function tellConflicts({ conflicts }: Pick<ImportEngine, 'conflicts'>): {
  count: number;
  rows: TwinConflict[];
} {
  const register = conflicts?.();
  if (register === undefined) return { count: 0, rows: [] };
  return { count: register.count(), rows: register.list().slice(0, mostConflictsShown) };
}

/** A prepared telling of the values of a conflict as a workbook shows them. */
export function prepareConflictTexts(
  db: BaseDatabase,
  locale: 'ru' | 'en',
): (conflict: TwinConflict) => ConflictTexts {
  const findField = createFieldFinder(db);
  const words = new Map<string, string>(Object.entries(locale === 'ru' ? fieldValuesRu : fieldValuesEn));
  const show = (fieldId: string, value: string | number | null): string => {
    const field = findField(fieldId);
    return field === undefined ? String(value ?? '') : showWorkbookCell(toWorkbookCell(field, value, words));
  };
  return ({ fieldId, kept, other }) => ({ kept: show(fieldId, kept), other: show(fieldId, other) });
}
