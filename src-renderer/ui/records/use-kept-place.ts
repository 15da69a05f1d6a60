import { hashKey, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useState } from 'react';

/** Where the owner stands in a list: the row by its place and by what it shows, and how far the list is scrolled, in pixels. */
type ListPlace = Readonly<{ view: unknown; id: number; row: number; top: number }>;

/** The place in a list that is kept. */
export type KeptPlace = Readonly<{
  /** The one that was left in the same view, if any. */
  left: ListPlace | null;
  note: (part: Partial<ListPlace>) => void;
  /** How far the list is scrolled now. */
  readTop: () => number;
}>;

/** Keeps the place in a list over a walk to another section, in the cache of answers, which a lock empties. */
export function useKeptPlace(name: string, view: unknown): KeptPlace {
  const queryClient = useQueryClient();
  const [place] = useState(() => findPlace(queryClient, name, view));
  return place;
}

function findPlace(queryClient: QueryClient, name: string, view: unknown): KeptPlace {
  const key = ['kept', 'place', name] as const;
  const kept = queryClient.getQueryData<ListPlace>(key);
  const left = kept !== undefined && hashKey([kept.view]) === hashKey([view]) ? kept : null;
  // Written into at every scroll: the same object stays in the cache until the cache is emptied.
  const now = { ...(left ?? { id: 0, row: 0, top: 0 }), view };
  queryClient.setQueryDefaults(key, { gcTime: Infinity, structuralSharing: false });
  queryClient.setQueryData(key, now);
  return { left, note: (part) => void Object.assign(now, part), readTop: () => now.top };
}
