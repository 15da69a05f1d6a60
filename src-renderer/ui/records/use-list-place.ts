import { useCallback, useEffect, useState } from 'react';
import { rowHeight, type ListAim } from './record-window.ts';
import { useKeptPlace } from './use-kept-place.ts';

/** A list of ids in their order. */
export type Listed = Readonly<{
  /** Under which the place in the list is kept over a walk to another section. */
  name: string;
  ids: Int32Array;
  /** The view that the ids answer; another one begins at its top. */
  view: unknown;
  /** False while only the first of the ids are known. */
  whole: boolean;
  /** The row that is open from the start, as by a link: the cursor stands on it. */
  openId?: number | null;
}>;

/** Where the owner stands in a list and how to go elsewhere. */
export type ListPlaceHandle = Readonly<{
  cursor: number;
  /** Where the list is to be scrolled; another object whenever the owner moves. */
  aim: ListAim;
  setPlace: (row: number) => void;
  /** How far the list is scrolled, in pixels. */
  readTop: () => number;
  onScroll: (top: number) => void;
}>;

/** The place in a list; the one that was left in the same view is found again as soon as its row is known. */
export function useListPlace({ name, ids, view, whole, openId = null }: Listed): ListPlaceHandle {
  const { left, note, readTop } = useKeptPlace(name, view);
  // Nothing is noted while the place that was left is awaited.
  const [awaited, setAwaited] = useState<Awaited | null>(() =>
    openId !== null && openId !== left?.id ? { id: openId, row: 0, top: null } : left,
  );
  const [aim, setAim] = useState<ListAim>({ row: 0, top: awaited?.top ?? null });
  const [knownView, setKnownView] = useState(view);
  if (knownView !== view) {
    setKnownView(view);
    setAwaited(null);
    setAim({ row: 0, top: 0 });
  } else if (awaited !== null) {
    const found = findAgain(awaited, ids, whole);
    if (found !== null) {
      setAwaited(null);
      setAim(found);
    }
  }
  const cursor = Math.max(0, Math.min(aim.row, ids.length - 1));
  useEffect(() => {
    if (awaited !== null) return;
    note({ view, id: ids[cursor] ?? 0, row: cursor });
    if (aim.top !== null) note({ top: aim.top });
  }, [note, awaited, view, ids, cursor, aim]);

  const setPlace = useCallback((row: number) => {
    setAwaited(null);
    setAim({ row, top: null });
  }, []);
  const onScroll = useCallback(
    (top: number) => {
      if (awaited === null) note({ top });
    },
    [note, awaited],
  );
  return { cursor, aim, setPlace, readTop, onScroll };
}

type Awaited = Readonly<{ id: number; row: number; top: number | null }>;

/** Where the row that was left stands now; null while it is not known yet. What is gone leaves its place to the next. */
function findAgain({ id, row, top }: Awaited, ids: Int32Array, whole: boolean): ListAim | null {
  const at = ids.indexOf(id);
  if (at === -1) return whole ? { row, top } : null;
  if (top === null) return { row: at, top };
  const moved = Math.max(0, top + (at - row) * rowHeight);
  return whole || moved < ids.length * rowHeight ? { row: at, top: moved } : null;
}
