import type { ImportColumn } from '../../../src-shared/import/import-preview.ts';
import type { CardColumn } from './card-cells.ts';
import type { TouchedColumn } from './compare-cards.ts';
import type { LivingRun } from './living-runs.ts';
import { readMarks } from './marked-rows.ts';
import type { LivingFile } from './open-living-file.ts';
import type { OldRow, PairedRow, RowTables } from './pair-rows.ts';

/** The remembered and the present table over the columns that both have. */
export type LaidTables = RowTables &
  Readonly<{
    /** The mapped columns of the present file and the mark of each in either table. */
    columns: readonly LaidColumn[];
    /** The mark of a cell in either table by the place of its column in `columns`. */
    oldMarkOf: (place: number, at: number) => number;
    freshMarkOf: (place: number, at: number) => number;
    /** False when rows are compared by their digests alone. */
    isMarked: boolean;
    /** The columns whose cells differ; all of them without marks. Columns that the owner keeps out do not count. */
    differing: (oldPlace: number, freshPlace: number) => readonly TouchedColumn[];
  }>;

export type LaidColumn = Readonly<{
  column: ImportColumn & CardColumn;
  /** Its place among the mapped columns of each table; −1 in the remembered one for a column that came. */
  oldAt: number;
  freshAt: number;
}>;

const nameFieldIds = new Set(['fullName', 'lastName', 'firstName', 'organizationName']);

type Rows = Readonly<{
  old: readonly OldRow[];
  fresh: readonly PairedRow[];
  oldMarks: Buffer | null;
  freshMarks: Buffer | null;
}>;

/** Lays two tables over each other. Without marks rows are compared by their digests alone. */
export function layTables(run: LivingRun, { session, comparison }: LivingFile, rows: Rows): LaidTables {
  const mappedOld = run.columns.filter(({ fieldId }) => fieldId !== null);
  const mapped = session.table.columns.flatMap((column) =>
    column.fieldId === null ? [] : [{ ...column, fieldId: column.fieldId }],
  );
  const columns = mapped.map((column, freshAt): LaidColumn => {
    const known = comparison.known.get(column.index);
    return { column, freshAt, oldAt: mappedOld.findIndex(({ index }) => index === known?.index) };
  });
  const common = columns.filter(({ oldAt }) => oldAt >= 0);
  const oldMarks = readMarks(rows.oldMarks, rows.old.length, mappedOld.length);
  const freshMarks = readMarks(rows.freshMarks, rows.fresh.length, mapped.length);
  const isWhole = oldMarks !== null && freshMarks !== null;
  const headings = new Set(mappedOld.map(({ heading }) => heading));
  const sameHeadings =
    mapped.length === headings.size && mapped.every(({ heading }) => headings.has(heading));
  const policies = new Map(session.decision.policies?.map(({ index, policy }) => [index, policy]));
  const oldMark = (place: number, at: number): number => oldMarks?.at(place, common[at]?.oldAt ?? -1) ?? 0;
  const freshMark = (place: number, at: number): number =>
    freshMarks?.at(place, common[at]?.freshAt ?? -1) ?? 0;
  return {
    old: rows.old,
    fresh: rows.fresh,
    sameColumns: sameHeadings || !isWhole,
    width: isWhole ? common.length : 0,
    nameColumns: isWhole
      ? common.flatMap(({ column }, at) => (nameFieldIds.has(column.fieldId) ? [at] : []))
      : [],
    oldMark,
    freshMark,
    columns,
    oldMarkOf: (place, at) => oldMarks?.at(place, columns[at]?.oldAt ?? -1) ?? 0,
    freshMarkOf: (place, at) => freshMarks?.at(place, columns[at]?.freshAt ?? -1) ?? 0,
    isMarked: freshMarks !== null,
    differing: (oldPlace, freshPlace) => {
      const kept = common
        .map(({ column }, at) => ({ column, at }))
        .filter(({ column }) => policies.get(column.index) !== 'keep');
      const differ = kept.filter(({ at }) => oldMark(oldPlace, at) !== freshMark(freshPlace, at));
      return (isWhole ? differ : kept).map(({ column, at }) => ({
        column,
        emptied: isWhole && freshMark(freshPlace, at) === 0,
      }));
    },
  };
}
