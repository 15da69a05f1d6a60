import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';
import { prepareBinding } from '../events/bind-events.ts';
import type { BoundFragment } from '../filters/sql-fragment.ts';
import { fromContacts } from '../orders/fact-sql.ts';
import { compileSegment } from './compile-segment.ts';
import { indexSegments, readSegments } from './read-segments.ts';
import { recordMoves } from './record-moves.ts';

type State = Readonly<{ segmentId: number; rule: string; digest: string }>;

const saveStateSql = `
  INSERT INTO segment_states (segment_id, rule, digest, count, since, broken) VALUES (?, ?, ?, 0, ?, ?)
  ON CONFLICT (segment_id) DO UPDATE SET rule = excluded.rule, digest = excluded.digest,
    broken = excluded.broken, since = CASE WHEN rule = excluded.rule THEN since ELSE excluded.since END`;

/** The ids of a query in their order, of the given contacts alone (a JSON list) or of all. */
function readIds(
  db: BaseDatabase,
  column: string,
  from: string,
  test: BoundFragment,
  wanted: string | null,
): readonly number[] {
  const narrow = wanted === null ? '' : `${column} IN (SELECT value FROM json_each(:asked)) AND`;
  const statement = prepareCached<unknown[], number>(
    db,
    `SELECT ${column} FROM ${from} WHERE ${narrow} (${test.sql}) ORDER BY ${column}`,
  ).pluck();
  return statement.all(...test.params, ...(wanted === null ? [] : [{ asked: wanted }]));
}

/** What the first of two rising lists has and the second has not. */
function listMissing(ids: readonly number[], from: readonly number[]): number[] {
  let at = 0;
  return ids.filter((id) => {
    while (at < from.length && (from[at] ?? id) < id) at += 1;
    return from[at] !== id;
  });
}

/** Brings one segment up to date for these contacts (null: for all); answers who entered and who left. */
function updateMembers(
  db: BaseDatabase,
  segmentId: number,
  test: BoundFragment,
  wanted: string | null,
): Readonly<{ entered: number[]; left: number[] }> {
  // The plus keeps SQLite from reading every row through the index by name.
  const living = { sql: `+c.deleted_at IS NULL AND (${test.sql})`, params: test.params };
  const fresh = readIds(db, 'c.id', fromContacts(test.sql), living, wanted);
  const own = { sql: 'segment_id = ?', params: [segmentId] };
  const held = readIds(db, 'contact_id', 'segment_contacts', own, wanted);
  const entered = listMissing(fresh, held);
  const left = listMissing(held, fresh);
  if (left.length > 0) {
    prepareCached(
      db,
      'DELETE FROM segment_contacts WHERE segment_id = ? AND contact_id IN (SELECT value FROM json_each(?))',
    ).run(segmentId, JSON.stringify(left));
  }
  if (entered.length > 0) {
    prepareCached(
      db,
      'INSERT INTO segment_contacts (segment_id, contact_id) SELECT ?, value FROM json_each(?) ORDER BY value',
    ).run(segmentId, JSON.stringify(entered));
  }
  if (entered.length !== left.length) {
    prepareCached(db, 'UPDATE segment_states SET count = count + ? WHERE segment_id = ?').run(
      entered.length - left.length,
      segmentId,
    );
  }
  return { entered, left };
}

function forgetSegment(db: BaseDatabase, segmentId: number): void {
  prepareCached(db, 'DELETE FROM segment_contacts WHERE segment_id = ?').run(segmentId);
  prepareCached(db, 'DELETE FROM segment_states WHERE segment_id = ?').run(segmentId);
}

/**
 * Brings the membership of all segments up to date after these contacts were touched. A segment whose query means
 * something else than before (its rule, the day of its relative dates, a dictionary) is computed anew for everybody.
 * A new rule is no movement of clients: only what happens under one rule is recorded. `today` is a local day, ISO.
 */
export function refreshSegments(db: BaseDatabase, contactIds: readonly number[], today: string): void {
  const segments = readSegments(db);
  const states = new Map(
    prepareCached<[], State>(db, 'SELECT segment_id AS segmentId, rule, digest FROM segment_states')
      .all()
      .map((state) => [state.segmentId, state]),
  );
  if (segments.length === 0 && states.size === 0) return;
  const known = indexSegments(segments);
  for (const id of states.keys()) if (!known.has(id)) forgetSegment(db, id);
  const touched = JSON.stringify(contactIds);
  const binds = { touched: prepareBinding(db, contactIds), everybody: prepareBinding(db, null) } as const;
  // Lists first: rules may refer to them.
  for (const segment of segments.toSorted((a, b) => b.kind.localeCompare(a.kind))) {
    const compiled = compileSegment(db, segment, known, today);
    const state = states.get(segment.id);
    const isSameQuery = state?.digest === compiled.digest;
    if (isSameQuery && contactIds.length === 0) continue;
    if (!isSameQuery || state.rule !== compiled.rule) {
      prepareCached(db, saveStateSql).run(
        segment.id,
        compiled.rule,
        compiled.digest,
        today,
        compiled.broken ? 1 : 0,
      );
    }
    const test = (isSameQuery ? binds.touched : binds.everybody)(compiled.test);
    const { entered, left } = updateMembers(db, segment.id, test, isSameQuery ? touched : null);
    if (state === undefined || state.rule !== compiled.rule) continue;
    const place = { segmentId: segment.id, stage: null };
    recordMoves(db, place, entered, 1, today);
    recordMoves(db, place, left, 0, today);
  }
}
