import { dayKey } from '../../src-shared/format/format-day.ts';
import type { Operation } from '../../src-shared/journal/operation.ts';

/** Operations of one day of the owner's calendar; `at` is the moment of the first of them. */
export type JournalDay = Readonly<{ key: string; at: string; operations: readonly Operation[] }>;

/** Groups operations by day, keeping their order. */
export function groupByDay(operations: readonly Operation[]): readonly JournalDay[] {
  const days = new Map<string, Operation[]>();
  for (const operation of operations) {
    const key = dayKey(operation.at);
    const day = days.get(key);
    if (day) day.push(operation);
    else days.set(key, [operation]);
  }
  return [...days].map(([key, ofDay]) => ({ key, at: ofDay[0]?.at ?? '', operations: ofDay }));
}
