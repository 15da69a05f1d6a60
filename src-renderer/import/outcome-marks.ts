import type { ImportGridRow } from '../../src-shared/import/import-preview.ts';

export type RowOutcome = ImportGridRow['outcome'];

/** The sign of an outcome beside a row: seen without colours. */
export const outcomeMarks: Readonly<Record<RowOutcome, string>> = {
  created: '+',
  updated: '↑',
  unchanged: '=',
  review: '?',
  skipped: '–',
};
