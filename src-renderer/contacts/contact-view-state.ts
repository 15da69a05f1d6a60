import type { ContactView } from '../../src-shared/contacts/contacts-contract.ts';
import type { Filter } from '../../src-shared/filters/filter.ts';

/** A whole rule with a name, brought from another screen. */
export type ListScope = Readonly<{ label: string; filter: Filter }>;

/** What the owner set up over the list: text, conditions that must all hold, order, the list itself or the trash. */
export type ContactViewState = Readonly<{
  search: string;
  conditions: readonly Filter[];
  scope: ListScope | null;
  sort: ContactView['sort'];
  trash: boolean;
}>;

/** Every client by name. */
export const initialViewState: ContactViewState = {
  search: '',
  conditions: [],
  scope: null,
  sort: { field: 'name', direction: 'asc' },
  trash: false,
};

/** The state as the base process is asked for it. */
export function toContactView({ search, conditions, scope, sort, trash }: ContactViewState): ContactView {
  const rules = [...conditions, ...(scope === null ? [] : [scope.filter])];
  return { search: search.trim(), filter: { type: 'and', rules }, sort, trash };
}

/** The order after a click on a heading: a new field rises, the same one turns over. */
export function turnSort(sort: ContactView['sort'], field: string): ContactView['sort'] {
  const rising = sort.field === field && sort.direction === 'asc';
  return { field, direction: rising ? 'desc' : 'asc' };
}

/** True when nothing narrows the list: an empty answer then means an empty base or an empty trash. */
export function isWholeView({ search, conditions, scope }: ContactViewState): boolean {
  return search.trim() === '' && conditions.length === 0 && scope === null;
}
