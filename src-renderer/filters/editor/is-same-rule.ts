import type { Filter } from '../../../src-shared/filters/filter.ts';

/** A rule without what says nothing: absent values, particulars of events without any, a period without days. */
function simplify(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(simplify);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .map(([name, each]): [string, unknown] => [name, simplify(each)])
    .filter(([name, each]) => {
      if (each === undefined) return false;
      const text = JSON.stringify(each);
      return !(name === 'where' && text === '{}') && !(name === 'period' && text === emptyPeriod);
    });
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const emptyPeriod = JSON.stringify({ from: null, to: null, type: 'dates' });

/** Whether two rules are the same word for word. */
export function isSameRule(one: Filter, other: Filter): boolean {
  return JSON.stringify(simplify(one)) === JSON.stringify(simplify(other));
}
