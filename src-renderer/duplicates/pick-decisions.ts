import { dayKey } from '../../src-shared/format/format-day.ts';
import type { Operation } from '../../src-shared/journal/operation.ts';

const kinds: ReadonlySet<Operation['kind']> = new Set(['merge', 'distinct']);

type Picked = Readonly<{
  decisions: readonly Operation[];
  /** True when the day goes on where these operations end. */
  more: boolean;
}>;

/** Of operations, newest first, the decisions about duplicates of a day (see dayKey). */
export function pickDecisions(operations: readonly Operation[], day: string): Picked {
  const ofDay = operations.filter(({ at }) => dayKey(at) === day);
  return {
    decisions: ofDay.filter(({ kind }) => kinds.has(kind)),
    more: operations.length > 0 && ofDay.length === operations.length,
  };
}
