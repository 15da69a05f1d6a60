import { useMemo } from 'react';
import type { ContactView } from '../../src-shared/contacts/contacts-contract.ts';
import { useKeptState } from '../ui/use-kept-state.ts';
import { initialViewState, toContactView, type ContactViewState } from './contact-view-state.ts';

/** Under which the view is kept. */
export const keptContactView = 'contact-view';

/** The view of the list and the way to change it. */
export type ContactViewHandle = Readonly<{
  state: ContactViewState;
  view: ContactView;
  change: (part: Partial<ContactViewState>) => void;
}>;

/** The view of the list. It outlives a walk to another section. */
export function useContactView(): ContactViewHandle {
  const [state, change] = useKeptState<ContactViewState>(keptContactView, initialViewState);
  const view = useMemo(() => toContactView(state), [state]);
  return useMemo(() => ({ state, view, change }), [state, view, change]);
}
