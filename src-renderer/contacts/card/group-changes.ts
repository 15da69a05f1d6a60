import { dayKey } from '../../../src-shared/format/format-day.ts';
import type { FieldChange } from '../../../src-shared/journal/operation.ts';

type ChangedAtOnce = Readonly<{ id: number; at: string; changes: readonly FieldChange[] }>;

/** One day of a card's change log. */
export type ChangeDay = Readonly<{ key: string; at: string; operations: readonly ChangedAtOnce[] }>;

/** Puts changes, newest first, under their operations and those under the days of the owner's calendar. */
export function groupChanges(changes: readonly FieldChange[]): readonly ChangeDay[] {
  const operations = [...Map.groupBy(changes, ({ operationId }) => operationId)].flatMap(
    ([id, ofOperation]) => {
      const at = ofOperation[0]?.at;
      return at === undefined ? [] : [{ id, at, changes: ofOperation.toReversed() }];
    },
  );
  return [...Map.groupBy(operations, ({ at }) => dayKey(at))].flatMap(([key, ofDay]) => {
    const at = ofDay[0]?.at;
    return at === undefined ? [] : [{ key, at, operations: ofDay }];
  });
}
