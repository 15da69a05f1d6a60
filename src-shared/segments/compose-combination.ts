import type { Filter } from '../filters/filter.ts';
import { composeSegmentRule } from './expand-segments.ts';

/** How segments are put together: all of them, any of them, the first without the others. */
export const combinations = ['and', 'or', 'minus'] as const;
export type Combination = (typeof combinations)[number];

/** The rule of segments put together. */
export function composeCombination(how: Combination, ids: readonly number[]): Filter {
  if (how === 'or') return composeSegmentRule(ids);
  if (how === 'and') return { type: 'and', rules: ids.map((id) => composeSegmentRule([id])) };
  const [first = 0, ...rest] = ids;
  return {
    type: 'and',
    rules: [composeSegmentRule([first]), { ...composeSegmentRule(rest), operator: 'noneOf' }],
  };
}
