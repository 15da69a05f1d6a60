import { composeCombination, type Combination } from '../../src-shared/segments/compose-combination.ts';
import type { SegmentKind } from '../../src-shared/segments/segment.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { prepareBinding } from '../events/bind-events.ts';
import { joinFacts } from '../orders/fact-sql.ts';
import { compileRuleOn } from './compile-segment.ts';
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
  const test = compileRuleOn(db, rule, stamp.today);
  const found = db.sqlite
    .prepare<unknown[], number>(
      `SELECT c.id FROM contacts c${joinFacts(test.sql)} WHERE c.deleted_at IS NULL AND (${test.sql})`,
    )
    .pluck()
    .all(...prepareBinding(db, null)(test.params));
  const id = saveSegment(db, { id: null, name: input.name, rule: null }, stamp);
  addMembers(db, id, found);
  return id;
}
