import { composeCombination, type Combination } from '../../src-shared/segments/compose-combination.ts';
import type { SegmentKind } from '../../src-shared/segments/segment.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { listLiving } from './ask-living.ts';
import { addMembers, requireSegment, saveSegment, type SegmentStamp } from './segment-commands.ts';

/** Adds a segment put together from others, inside an operation: a rule that follows them, or a list of who is there now. */
export function combineSegments(
  db: BaseDatabase,
  input: Readonly<{ name: string; kind: SegmentKind; how: Combination; ids: readonly number[] }>,
  stamp: SegmentStamp,
): number {
  for (const id of input.ids) requireSegment(db, id);
  const rule = composeCombination(input.how, input.ids);
  if (input.kind === 'dynamic') return saveSegment(db, { id: null, name: input.name, rule }, stamp);
  const found = listLiving(db, rule, stamp.today);
  const id = saveSegment(db, { id: null, name: input.name, rule: null }, stamp);
  addMembers(db, id, found);
  return id;
}
