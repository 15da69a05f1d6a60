import { createContext, useContext } from 'react';

/** Begins the comparison of some cards that may become one. */
export type StartMerge = (contactIds: readonly number[]) => void;

/** Given by the screen that has the place for it; null elsewhere, where no merge is offered. */
export const MergeRequestContext = createContext<StartMerge | null>(null);

/** The way to a merge from inside a list or a card. */
export function useMergeRequest(): StartMerge | null {
  return useContext(MergeRequestContext);
}
