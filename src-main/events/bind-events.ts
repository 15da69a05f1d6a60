import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';
import type { BoundValue, SqlFragment, SqlValue } from '../filters/sql-fragment.ts';
import type { EventRule } from './event-rule.ts';
import { getEventsOfAll } from './event-store.ts';
import { loadEvents } from './loaded-events.ts';
import { markContacts, type Marks } from './mark-contacts.ts';

/** The test that stands for a rule over events: true for a contact whose byte is 1. */
export function composeEventTest(rule: EventRule): SqlFragment {
  return { sql: "substr(?, c.id + 1, 1) = x'01'", params: [{ events: rule }] };
}

type MarkAll = (rule: EventRule, size: number) => Marks;

function prepareForSome(db: BaseDatabase, contactIds: readonly number[]): MarkAll {
  const events = loadEvents(db, contactIds);
  return (rule, size) => markContacts(db, rule, events, size);
}

function markEverybody(db: BaseDatabase, rule: EventRule, size: number): Marks {
  const { events, stale, fresh } = getEventsOfAll(db);
  const marks = markContacts(db, rule, events, size);
  if (stale.size === 0) return marks;
  const anew = markContacts(db, rule, fresh, size);
  for (const id of stale) if (id < size) marks[id] = anew[id] ?? 0;
  return marks;
}

/** Turns the values of a fragment into what SQLite takes. */
export type BindValues = (values: readonly SqlValue[]) => BoundValue[];

/**
 * Prepares the answering of rules over events for these contacts alone, whoever else is asked about is then left
 * undecided, or for everybody (null). Good until the next write.
 */
export function prepareBinding(db: BaseDatabase, contactIds: readonly number[] | null): BindValues {
  const markAll: MarkAll =
    contactIds === null ? (rule, size) => markEverybody(db, rule, size) : prepareForSome(db, contactIds);
  return (values) =>
    values.map((value) => {
      if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value;
      const last = prepareCached<[], number | null>(db, 'SELECT max(id) FROM contacts').pluck().get() ?? 0;
      return markAll(value.events, last + 1);
    });
}
