import type { ContactView } from '../../src-shared/contacts/contacts-contract.ts';
import type { Filter } from '../../src-shared/filters/filter.ts';
import { composeSegmentRule } from '../../src-shared/segments/expand-segments.ts';

/** The clients of a rule as a list shows them: by name, nobody of the trash. */
export function composeRuleView(filter: Filter): ContactView {
  return { filter, search: '', sort: { field: 'name', direction: 'asc' }, trash: false };
}

/** The clients of one segment as a list shows them. */
export function composeSegmentView(id: number): ContactView {
  return composeRuleView(composeSegmentRule([id]));
}
