import { filterSchema } from '../../src-shared/filters/filter.ts';
import type { KnownSegment } from '../../src-shared/segments/expand-segments.ts';
import type { SegmentKind } from '../../src-shared/segments/segment.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';

/** A segment as it is stored. */
export type StoredSegment = KnownSegment & Readonly<{ name: string }>;

type Row = Readonly<{ id: number; name: string; kind: SegmentKind; rule: string | null }>;

/** Every segment in the owner's order. */
export function readSegments(db: BaseDatabase): StoredSegment[] {
  return prepareCached<[], Row>(db, 'SELECT id, name, kind, rule FROM segments ORDER BY position, id')
    .all()
    .map((row) => ({ ...row, rule: row.rule === null ? null : filterSchema.parse(JSON.parse(row.rule)) }));
}

/** The segments by id, for rules that refer to them. */
export function indexSegments(segments: readonly StoredSegment[]): ReadonlyMap<number, StoredSegment> {
  return new Map(segments.map((segment) => [segment.id, segment]));
}
