import type { ImportProblemCode } from '../import/import-preview.ts';
import type { CellRepairs } from './cell-repairs.ts';
import type { MessengerService, PointKind } from './contact-point.ts';
import type { PreparedPoint } from './prepared-contact.ts';

/** What is not quite right with a value, and the value as shown. */
export type FieldProblem = Readonly<{ code: ImportProblemCode; value: string }>;

/** One value after normalising. `value` is null when the cell says nothing or cannot be read; points and tags stand in their own lists. */
export type PreparedField = Readonly<{
  value: string | number | null;
  points: readonly PreparedPoint[];
  tags: readonly string[];
  problems: readonly FieldProblem[];
}>;

/** What is known beside the value: today (ISO) for years of two digits, the kind and the service a column's heading tells. */
export type FieldRules = Readonly<{
  today: string;
  pointKind?: PointKind | null | undefined;
  service?: MessengerService | null | undefined;
  repairs?: CellRepairs | undefined;
}>;

export const nothing: PreparedField = { value: null, points: [], tags: [], problems: [] };

/** A value that is right. */
export function prepared(value: string | number | null): PreparedField {
  return value === null ? nothing : { value, points: [], tags: [], problems: [] };
}

/** A value with a problem; `value` is what is kept all the same. */
export function troubled(
  code: ImportProblemCode,
  shown: string,
  value: string | number | null = null,
): PreparedField {
  return { value, points: [], tags: [], problems: [{ code, value: shown }] };
}
