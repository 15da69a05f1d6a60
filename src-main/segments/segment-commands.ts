import { AppError } from '../../src-shared/contract/app-error.ts';
import type { Filter } from '../../src-shared/filters/filter.ts';
import { expandSegments, refersToSegment } from '../../src-shared/segments/expand-segments.ts';
import { toSearchForm } from '../../src-shared/text/search-form.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { compileRuleOn } from './compile-segment.ts';
import { indexSegments, readSegments, type StoredSegment } from './read-segments.ts';

/** What the owner saves: a rule makes it dynamic, null a list. */
export type SegmentInput = Readonly<{ id: number | null; name: string; rule: Filter | null }>;

/** When it is saved: the moment, and the local day on which the rule is tried. */
export type SegmentStamp = Readonly<{ at: Date; today: string }>;

/** The segment with this id. Throws AppError `notFound`. */
export function requireSegment(db: BaseDatabase, id: number): StoredSegment {
  const segment = readSegments(db).find((each) => each.id === id);
  if (segment === undefined) throw new AppError('notFound');
  return segment;
}

function assertSound(
  db: BaseDatabase,
  { id, name, rule }: SegmentInput,
  segments: readonly StoredSegment[],
  today: string,
): void {
  const form = toSearchForm(name);
  if (segments.some((each) => each.id !== id && toSearchForm(each.name) === form)) {
    throw new AppError('valueTaken', { value: name });
  }
  if (rule === null) return;
  const known = indexSegments(segments);
  // A rule that leads back to itself has no answer.
  if (id !== null && refersToSegment(rule, id, known))
    throw new AppError('invalidInput', { field: 'segment' });
  compileRuleOn(db, expandSegments(rule, known), today);
}

/**
 * Adds or changes a segment, inside an operation; answers its id. A rule of its own that becomes a list, or the other
 * way round, is refused with `invalidInput`, a rule that cannot be computed as `compileFilter` refuses it, a name that
 * is there with `valueTaken`.
 */
export function saveSegment(db: BaseDatabase, input: SegmentInput, { at, today }: SegmentStamp): number {
  const { id, name, rule } = input;
  const segments = readSegments(db);
  assertSound(db, input, segments, today);
  const text = rule === null ? null : JSON.stringify(rule);
  const moment = at.toISOString();
  if (id === null) {
    const kind = rule === null ? 'static' : 'dynamic';
    return Number(
      db.sqlite
        .prepare(
          `INSERT INTO segments (name, kind, rule, position, created_at, updated_at)
           VALUES (?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM segments), ?, ?)`,
        )
        .run(name, kind, text, moment, moment).lastInsertRowid,
    );
  }
  const stored = segments.find((each) => each.id === id);
  if (stored === undefined) throw new AppError('notFound');
  if ((stored.kind === 'static') !== (rule === null)) throw new AppError('invalidInput');
  db.sqlite
    .prepare(
      'UPDATE segments SET name = ?, rule = ?, updated_at = ? WHERE id = ? AND (name <> ? OR rule IS NOT ?)',
    )
    .run(name, text, moment, id, name, text);
  return id;
}

/** Deletes a segment and its list; the contacts stay. */
export function deleteSegment({ sqlite }: BaseDatabase, id: number): void {
  sqlite.prepare('DELETE FROM segment_members WHERE segment_id = ?').run(id);
  sqlite.prepare('DELETE FROM segments WHERE id = ?').run(id);
}

function requireList(db: BaseDatabase, id: number): void {
  if (requireSegment(db, id).kind !== 'static') throw new AppError('invalidInput');
}

/** Puts contacts on a list; those that are there or gone are passed over. Throws `notFound`, `invalidInput` for a rule. */
export function addMembers(db: BaseDatabase, id: number, contactIds: readonly number[]): void {
  requireList(db, id);
  db.sqlite
    .prepare(
      `INSERT INTO segment_members (segment_id, contact_id)
       SELECT ?, c.id FROM contacts c WHERE c.id IN (SELECT value FROM json_each(?))
         AND c.id NOT IN (SELECT contact_id FROM segment_members WHERE segment_id = ?) ORDER BY c.id`,
    )
    .run(id, JSON.stringify(contactIds), id);
}

/** Takes contacts off a list. Throws as `addMembers`. */
export function removeMembers(db: BaseDatabase, id: number, contactIds: readonly number[]): void {
  requireList(db, id);
  db.sqlite
    .prepare(
      'DELETE FROM segment_members WHERE segment_id = ? AND contact_id IN (SELECT value FROM json_each(?))',
    )
    .run(id, JSON.stringify(contactIds));
}
