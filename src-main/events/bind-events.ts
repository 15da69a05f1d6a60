import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';
import { narrowSets } from '../filters/narrowing.ts';
import type { BoundFragment, BoundValue, SqlFragment, SqlValue } from '../filters/sql-fragment.ts';
import type { EventRule } from './event-rule.ts';
import { getEventsOfAll } from './event-store.ts';
import { loadEvents } from './loaded-events.ts';
import { prepareRule, type TestContact } from './prepare-rule.ts';

/** The test that stands for a rule over events: true for a contact whose byte is 1. */
export function composeEventTest(rule: EventRule): SqlFragment {
  return { sql: "substr(?, c.id + 1, 1) = x'01'", params: [{ events: rule }] };
}

/** One byte a contact, by its id: 1 for who passes; `size` is one more than the greatest id. */
type MarkContacts = (rule: EventRule, size: number) => Uint8Array;

function mark(marks: Uint8Array, ids: Iterable<number>, test: TestContact): void {
  for (const id of ids) if (id < marks.length) marks[id] = test(id) ? 1 : 0;
}

function prepareForSome(db: BaseDatabase, contactIds: readonly number[]): MarkContacts {
  const events = loadEvents(db, contactIds);
  return (rule, size) => {
    const marks = new Uint8Array(size);
    mark(marks, contactIds, prepareRule(db, rule, events));
    return marks;
  };
}

function prepareForAll(db: BaseDatabase): MarkContacts {
  return (rule, size) => {
    const { events, stale, fresh } = getEventsOfAll(db);
    const test = prepareRule(db, rule, events);
    const marks = new Uint8Array(size);
    for (let id = 0; id < size; id += 1) if (test(id)) marks[id] = 1;
    if (stale.size > 0) mark(marks, stale, prepareRule(db, rule, fresh));
    return marks;
  };
}

/** Makes of a fragment what SQLite takes. */
export type BindFragment = (fragment: SqlFragment) => BoundFragment;

/**
 * Prepares the answering of rules for these contacts alone, whose ids the query then gets as `:asked` (a JSON list), or
 * for everybody (null). Of anybody else nothing is told. Good until the next write.
 */
export function prepareBinding(db: BaseDatabase, contactIds: readonly number[] | null): BindFragment {
  const markAll = contactIds === null ? prepareForAll(db) : prepareForSome(db, contactIds);
  const bindValue = (value: SqlValue): BoundValue => {
    if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value;
    const last = prepareCached<[], number | null>(db, 'SELECT max(id) FROM contacts').pluck().get() ?? 0;
    return markAll(value.events, last + 1);
  };
  return ({ sql, params }) => ({
    sql: contactIds === null ? sql : narrowSets(sql),
    params: params.map(bindValue),
  });
}
