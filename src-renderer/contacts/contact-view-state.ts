import type { ContactView } from '../../src-shared/contacts/contacts-contract.ts';
import type { Condition } from '../../src-shared/filters/filter.ts';

/** What the owner set up over the list: text, conditions that must all hold, order, the list itself or the trash. */
export type ContactViewState = Readonly<{
  search: string;
  conditions: readonly Condition[];
  sort: ContactView['sort'];
  trash: boolean;
}>;

/** Every client by name. */
export const initialViewState: ContactViewState = {
  search: '',
  conditions: [],
  sort: { field: 'name', direction: 'asc' },
  trash: false,
};

/** The state as the base process is asked for it. */
export function toContactView({ search, conditions, sort, trash }: ContactViewState): ContactView {
  return { search: search.trim(), filter: { type: 'and', rules: [...conditions] }, sort, trash };
}

/** The order after a click on a heading: a new field rises, the same one turns over. */
export function turnSort(sort: ContactView['sort'], field: string): ContactView['sort'] {
  const rising = sort.field === field && sort.direction === 'asc';
  return { field, direction: rising ? 'desc' : 'asc' };
}

/** True when nothing narrows the list: an empty answer then means an empty base or an empty trash. */
export function isWholeView({ search, conditions }: ContactViewState): boolean {
  return search.trim() === '' && conditions.length === 0;
}
