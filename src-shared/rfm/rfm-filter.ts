import type { Condition, Filter } from '../filters/filter.ts';
import { addIsoDays } from './iso-days.ts';
import type { RfmGroup, ScoreRange } from './rfm-groups.ts';
import type { RfmEdges } from './rfm-settings.ts';
import { toRecencyRange, toWholeRange, type WholeRange } from './whole-range.ts';

/** Scores that are looked for; a figure that is left out may be any. */
export type RfmBox = Readonly<{ r?: ScoreRange; f?: ScoreRange; m?: ScoreRange }>;

/** With no bound below or above, what no base reaches. */
const farthest = Number.MAX_SAFE_INTEGER;

function ask(field: string, operator: Condition['operator'], value: Condition['value']): Condition {
  return { type: 'condition', field, operator, value };
}

function askNumber(field: string, { from, to }: WholeRange): Filter[] {
  if (from === null && to === null) return [];
  if (to === null) return [ask(field, 'atLeast', from)];
  // An empty bin: its range is turned over, and BETWEEN would turn it back.
  if (from !== null && from > to) return [ask(field, 'atLeast', farthest)];
  if (from === null) return [ask(field, 'lessThan', to + 1)];
  return [ask(field, 'between', [from, to])];
}

function askDay(date: string, { from, to }: WholeRange): Filter[] {
  if (from !== null && to !== null && from > to) return [ask('ordersCount', 'atLeast', farthest)];
  return [
    ...(from === null ? [] : [ask('lastOrderAt', 'before', addIsoDays(date, 1 - from))]),
    ...(to === null ? [] : [ask('lastOrderAt', 'after', addIsoDays(date, -1 - to))]),
  ];
}

/** The contacts of a box on a date as a rule over the facts of their orders; the edges stand in it as they are now. */
export function composeBoxFilter({ r, f, m }: RfmBox, edges: RfmEdges, date: string): Filter {
  return {
    type: 'and',
    rules: [
      ask('ordersCount', 'atLeast', 1),
      ...(r === undefined ? [] : askDay(date, toRecencyRange(edges.recency, ...r))),
      ...(f === undefined ? [] : askNumber('ordersCount', toWholeRange(edges.frequency, ...f))),
      ...(m === undefined ? [] : askNumber('ordersTotal', toWholeRange(edges.monetary, ...m))),
    ],
  };
}

type ScoreBox = Readonly<Record<'r' | 'f' | 'm', ScoreRange>>;

function meets(a: ScoreBox, b: ScoreBox): boolean {
  return (['r', 'f', 'm'] as const).every(
    (score) => a[score][0] <= b[score][1] && b[score][0] <= a[score][1],
  );
}

function covers(outer: ScoreBox, inner: ScoreBox): boolean {
  return (['r', 'f', 'm'] as const).every(
    (score) => outer[score][0] <= inner[score][0] && inner[score][1] <= outer[score][1],
  );
}

/** The groups that take something away before a place: those that touch it, without those inside another of them. */
function listTakenBoxes(groups: readonly RfmGroup[], place: number | null): readonly RfmGroup[] {
  const own = place === null ? undefined : groups[place];
  const earlier =
    own === undefined ? groups : groups.slice(0, place ?? 0).filter((group) => meets(group, own));
  return earlier.filter(
    (group, index) =>
      !earlier.some(
        (other, at) => at !== index && covers(other, group) && (at < index || !covers(group, other)),
      ),
  );
}

/** The contacts of a group, those left out that an earlier one takes; without a place, those of no group. */
export function composeGroupFilter(
  groups: readonly RfmGroup[],
  place: number | null,
  edges: RfmEdges,
  date: string,
): Filter {
  const own = place === null ? {} : groups[place];
  const earlier = listTakenBoxes(groups, place);
  const taken = earlier.map((group): Filter => composeBoxFilter(group, edges, date));
  const box = composeBoxFilter(own ?? {}, edges, date);
  if (taken.length === 0) return box;
  return { type: 'and', rules: [box, { type: 'not', rule: { type: 'or', rules: taken } }] };
}
