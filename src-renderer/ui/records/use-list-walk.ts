import { useCallback, useMemo, useState, type KeyboardEvent } from 'react';
import { readListKey } from './list-key.ts';
import { emptySelection, extendTo, toggleAll, toggleRow, type RowSelection } from './row-selection.ts';
import { useListPlace, type Listed, type ListPlaceHandle } from './use-list-place.ts';
import type { RowClicks } from './use-row-clicks.ts';

type Actions = Readonly<{
  /** What is behind a row is wanted; `enter` when it is open already and the keyboard wants to go into it. */
  onOpen: (id: number, enter: boolean) => void;
  /** The cursor stands on another row; an open card follows. */
  onWalk: (id: number) => void;
  onTrash: (ids: readonly number[]) => void;
  onBack: () => void;
}>;

/** Where the keyboard stands in the list and who is chosen. */
export type ListWalk = Omit<RowClicks, 'onLink'> &
  Omit<ListPlaceHandle, 'setPlace'> &
  Readonly<{
    selection: RowSelection;
    clearSelection: () => void;
    onSelectAll: () => void;
    onKeyDown: (event: KeyboardEvent, rowsPerScreen: number) => void;
  }>;

/** Moves through a list by keys and clicks. Another view begins at its top with nobody chosen. */
export function useListWalk(listed: Listed, { onOpen, onWalk, onTrash, onBack }: Actions): ListWalk {
  const { ids, view } = listed;
  const { setPlace, ...place } = useListPlace(listed);
  const { cursor } = place;
  const [selection, setSelection] = useState<RowSelection>(emptySelection);
  const [knownView, setKnownView] = useState(view);
  if (knownView !== view) {
    setKnownView(view);
    setSelection(emptySelection);
  }

  const clearSelection = useCallback(() => setSelection(emptySelection), []);
  const onSelectAll = useCallback(() => setSelection((old) => toggleAll(old, ids)), [ids]);
  const open = useCallback(
    (index: number, enter: boolean) => {
      const id = ids[index];
      if (id === undefined) return;
      setPlace(index);
      setSelection((old) => ({ ...old, anchor: index }));
      onOpen(id, enter);
    },
    [ids, onOpen, setPlace],
  );
  const toggle = useCallback(
    (index: number) => {
      setPlace(index);
      setSelection((old) => toggleRow(old, ids, index));
    },
    [ids, setPlace],
  );
  const extend = useCallback(
    (index: number) => {
      setPlace(index);
      setSelection((old) => extendTo(old, ids, index));
    },
    [ids, setPlace],
  );

  const onKeyDown = (event: KeyboardEvent, rowsPerScreen: number): void => {
    if (event.target !== event.currentTarget) return;
    const asked = readListKey(event, { cursor, count: ids.length, rowsPerScreen });
    if (!asked) return;
    event.preventDefault();
    const id = ids[cursor];
    if (asked.act === 'move') {
      const next = ids[asked.to];
      if (asked.extend) extend(asked.to);
      else {
        setPlace(asked.to);
        setSelection((old) => ({ ...old, anchor: asked.to }));
      }
      if (next !== undefined) onWalk(next);
    } else if (asked.act === 'selectAll') onSelectAll();
    else if (asked.act === 'back' && selection.ids.size > 0) clearSelection();
    else if (asked.act === 'back') onBack();
    else if (id === undefined) return;
    else if (asked.act === 'open') open(cursor, true);
    else if (asked.act === 'toggle') toggle(cursor);
    else onTrash(selection.ids.size > 0 ? [...selection.ids] : [id]);
  };

  const clicks = useMemo(
    () => ({ onOpen: (index: number) => open(index, false), onToggle: toggle, onExtend: extend }),
    [open, toggle, extend],
  );
  return { ...clicks, ...place, selection, clearSelection, onSelectAll, onKeyDown };
}
