import type {
  ImportPreview,
  ImportProblem,
  ImportProblemCode,
} from '../../../src-shared/import/import-preview.ts';

/** Problems of one kind, in the order of the file. */
export type ProblemGroup = Readonly<{ code: ImportProblemCode; problems: readonly ImportProblem[] }>;

type SkippedRow = ImportPreview['skipped'][number];

/** Rows left out for one reason. */
export type SkippedGroup = Readonly<{ reason: SkippedRow['reason']; rows: readonly SkippedRow[] }>;

/** Rows that follow one another, or one row. */
export type RowRange = Readonly<{ from: number; to: number }>;

/** Problems by kind, the most frequent first. */
export function groupProblems(problems: readonly ImportProblem[]): readonly ProblemGroup[] {
  const groups = new Map<ImportProblemCode, ImportProblem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.code);
    if (group) group.push(problem);
    else groups.set(problem.code, [problem]);
  }
  return [...groups]
    .map(([code, ofCode]) => ({ code, problems: ofCode }))
    .toSorted((a, b) => b.problems.length - a.problems.length);
}

/** Left-out rows by reason; those that might hold a contact first, blank ones last. */
export function groupSkipped(skipped: readonly SkippedRow[]): readonly SkippedGroup[] {
  const order = ['noIdentity', 'noClient', 'noDate', 'total', 'repeatedHeading', 'title', 'blank'] as const;
  return order
    .map((reason) => ({ reason, rows: skipped.filter((row) => row.reason === reason) }))
    .filter(({ rows }) => rows.length > 0);
}

/** Rows as ranges: 4, 7, 8, 9 are «4» and «7–9». */
export function joinRows(rows: readonly number[]): readonly RowRange[] {
  const ranges: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last && row === last.to + 1) last.to = row;
    else ranges.push({ from: row, to: row });
  }
  return ranges;
}
