import { useMemo, useSyncExternalStore } from 'react';
import { readRoute, writeRoute, type Route, type Section } from './route.ts';

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

/** Where the owner is now. Kept in the hash, so Alt+← goes back. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => readRoute(hash), [hash]);
}

/** Goes to a section, or to one record in it. */
export function goTo(section: Section, id: number | null = null): void {
  window.location.hash = writeRoute({ section, id });
}
