import type { Condition, Filter } from '../filters/filter.ts';
import type { SegmentKind } from './segment.ts';

/** What is known of a segment that a rule refers to. */
export type KnownSegment = Readonly<{ id: number; kind: SegmentKind; rule: Filter | null }>;

/** The id of the field by which a rule refers to segments; its values are their ids as texts. */
export const segmentFieldId = 'segment';

const nobody: Filter = { type: 'or', rules: [] };

/** The rule «is in one of these segments». */
export function composeSegmentRule(ids: readonly number[]): Condition {
  return { type: 'condition', field: segmentFieldId, operator: 'anyOf', value: ids.map(String) };
}

function readIds({ value }: Condition): number[] {
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  return given.map(Number).filter((id) => Number.isSafeInteger(id) && id > 0);
}

/** The id of the segment when a rule says no more than «is in this one», else null. */
export function findNamedSegment(rule: Filter): number | null {
  if (rule.type !== 'condition' || rule.field !== segmentFieldId || rule.operator !== 'anyOf') return null;
  const [id, ...others] = readIds(rule);
  return id === undefined || others.length > 0 ? null : id;
}

/**
 * Writes out the rules of the segments that a rule refers to, so that it depends on no other rule; lists stay as they
 * are. A segment that is gone, or that is being written out already (a circle), has nobody in it.
 */
export function expandSegments(
  rule: Filter,
  known: ReadonlyMap<number, KnownSegment>,
  within: ReadonlySet<number> = new Set(),
): Filter {
  if (rule.type === 'not') return { type: 'not', rule: expandSegments(rule.rule, known, within) };
  if (rule.type === 'and' || rule.type === 'or') {
    return { type: rule.type, rules: rule.rules.map((each) => expandSegments(each, known, within)) };
  }
  if (rule.type !== 'condition' || rule.field !== segmentFieldId) return rule;
  const { operator } = rule;
  const isNegative = operator === 'noneOf' || operator === 'notEquals' || operator === 'isEmpty';
  const wanted = operator === 'isEmpty' || operator === 'isFilled' ? [...known.keys()] : readIds(rule);
  const anyOf: Filter = { type: 'or', rules: wanted.map((id) => expandOne(id, known, within)) };
  return isNegative ? { type: 'not', rule: anyOf } : anyOf;
}

function expandOne(
  id: number,
  known: ReadonlyMap<number, KnownSegment>,
  within: ReadonlySet<number>,
): Filter {
  const segment = known.get(id);
  if (segment === undefined || within.has(id)) return nobody;
  if (segment.kind === 'static') return composeSegmentRule([id]);
  return segment.rule === null ? nobody : expandSegments(segment.rule, known, new Set([...within, id]));
}

/** Whether a rule leads back to a segment, directly or through others. */
export function refersToSegment(
  rule: Filter,
  id: number,
  known: ReadonlyMap<number, KnownSegment>,
  seen: Set<number> = new Set(),
): boolean {
  if (rule.type === 'not') return refersToSegment(rule.rule, id, known, seen);
  if (rule.type === 'and' || rule.type === 'or') {
    return rule.rules.some((each) => refersToSegment(each, id, known, seen));
  }
  if (rule.type !== 'condition' || rule.field !== segmentFieldId) return false;
  return readIds(rule).some((other) => {
    if (other === id) return true;
    if (seen.has(other)) return false;
    seen.add(other);
    const inner = known.get(other)?.rule ?? null;
    return inner !== null && refersToSegment(inner, id, known, seen);
  });
}
