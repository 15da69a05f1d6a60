import type { EventCondition } from '../../../src-shared/filters/event-condition.ts';
import type { Condition } from '../../../src-shared/filters/filter.ts';
import type { ConditionDraft } from '../condition-draft.ts';
import type { EventDraft } from './event-draft.ts';

type Row = Readonly<{
  /** What React and the owner's focus know it by; no part of the rule. */
  key: string;
  /** How many times it is turned over: an odd number means «не выполнено». */
  nots: number;
}>;

/** A condition over a field; one that was just added has no field yet. */
export type ConditionRow = Row &
  Readonly<{
    type: 'condition';
    field: string | null;
    draft: ConditionDraft | null;
    /** Just added by the owner: its field is where they type next. */
    fresh?: boolean;
  }>;

/** A condition over events. */
export type EventRow = Row & Readonly<{ type: 'events'; draft: EventDraft }>;

/** A condition that cannot be changed, only taken away: its field is gone or its value is none. It is kept as it is. */
export type KeptRow = Row & Readonly<{ type: 'kept'; rule: Condition | EventCondition }>;

/** Rows joined by «и» or «или»; `bare` when the rule has only the one row and no group around it. */
export type GroupDraft = Row &
  Readonly<{ type: 'group'; mode: 'and' | 'or'; bare: boolean; rows: readonly RowDraft[] }>;

export type RowDraft = ConditionRow | EventRow | KeptRow | GroupDraft;

let lastKey = 0;

/** A key that no other row has. */
export function nextKey(): string {
  lastKey += 1;
  return `row-${lastKey}`;
}

/** A row that waits for its field; a `fresh` one takes the focus. */
export function startRow(fresh = false): ConditionRow {
  return { key: nextKey(), nots: 0, type: 'condition', field: null, draft: null, fresh };
}

/** A group with one row that waits for its field. */
export function startGroup(mode: GroupDraft['mode']): GroupDraft {
  return { key: nextKey(), nots: 0, type: 'group', mode, bare: false, rows: [startRow(true)] };
}
