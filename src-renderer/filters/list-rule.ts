import { everything, type Filter } from '../../src-shared/filters/filter.ts';

/** The conditions of the list, which must all hold, as one rule for the editor. */
export function composeListRule(rules: readonly Filter[]): Filter {
  const [only] = rules;
  if (only === undefined) return everything;
  return rules.length === 1 && only.type !== 'condition' ? only : { type: 'and', rules: [...rules] };
}

/** A rule as the conditions of the list: each part of an «и» is one of its own. */
export function splitListRule(rule: Filter): readonly Filter[] {
  return rule.type === 'and' ? rule.rules : [rule];
}
