import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';
import { loadEvents, type LoadedEvents } from './loaded-events.ts';

/** Contacts that may be read anew beside the rest; beyond it everything is. */
const MOST_STALE = 5000;

/** Everybody's events as they were read, and whose may have changed since. */
type EventStore = {
  /** The mark of the state that is held; a rollback brings another one back. */
  mark: string;
  events: LoadedEvents;
  stale: Set<number>;
  /** The events of the stale ones; undefined until asked for. */
  fresh: LoadedEvents | undefined;
};

const stores = new WeakMap<Database, EventStore>();

function readMark(db: BaseDatabase): string {
  const sql = "SELECT value FROM base_facts WHERE name = 'eventsMark'";
  return prepareCached<[], string>(db, sql).pluck().get() ?? '';
}

/** Another mark in the transaction that changes events, so that no state is taken for one that was rolled back. */
function writeMark(db: BaseDatabase): string {
  const mark = randomUUID();
  prepareCached(
    db,
    "INSERT INTO base_facts (name, value) VALUES ('eventsMark', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
  ).run(mark);
  return mark;
}

/** Notes that events of these contacts may have changed, in the transaction that did it. */
export function noteEventChanges(db: BaseDatabase, contactIds: readonly number[]): void {
  const store = stores.get(db.sqlite);
  const isCurrent = store !== undefined && store.mark === readMark(db);
  const mark = writeMark(db);
  if (!isCurrent || store.stale.size + contactIds.length > MOST_STALE) {
    stores.delete(db.sqlite);
    return;
  }
  for (const id of contactIds) store.stale.add(id);
  store.fresh = undefined;
  store.mark = mark;
}

/** Everybody's events: those of `stale` contacts are in `fresh`, whatever `events` says of them. */
export type EventsOfAll = Readonly<{ events: LoadedEvents; stale: ReadonlySet<number>; fresh: LoadedEvents }>;

/** Everybody's events, held in memory from the first time on. */
export function getEventsOfAll(db: BaseDatabase): EventsOfAll {
  const held = stores.get(db.sqlite);
  const mark = readMark(db);
  const store =
    held?.mark === mark
      ? held
      : {
          // What is read inside a transaction may be rolled back with it.
          mark: db.sqlite.inTransaction ? writeMark(db) : mark,
          events: loadEvents(db, null),
          stale: new Set<number>(),
          fresh: undefined,
        };
  stores.set(db.sqlite, store);
  store.fresh ??= loadEvents(db, [...store.stale]);
  return { events: store.events, stale: store.stale, fresh: store.fresh };
}
