import { useCallback, useMemo, useRef, useState } from 'react';
import type { HeadActions } from './contact-list-head.tsx';
import { moveColumn, resizeColumn, type ListColumn, type ListColumns } from './list-columns.ts';
import { useListColumns } from './use-list-columns.ts';

type ColumnChanges = Readonly<{
  /** The columns as they are while an edge is dragged. */
  live: readonly ListColumn[];
  headActions: Pick<HeadActions, 'onResize' | 'onResized' | 'onMove'>;
}>;

/** Moves and widens columns: a dragged edge is drawn at once and kept when it is let go. */
export function useColumnChanges(columns: readonly ListColumn[]): ColumnChanges {
  const { kept, keep } = useListColumns();
  const [dragged, setDragged] = useState<ListColumns | null>(null);
  const latest = useRef<ListColumns | null>(null);

  const onResize = useCallback(
    (field: string, width: number) => {
      latest.current = resizeColumn(latest.current ?? kept, field, width);
      setDragged(latest.current);
    },
    [kept],
  );
  const onResized = useCallback(() => {
    if (latest.current) keep(latest.current);
    latest.current = null;
    setDragged(null);
  }, [keep]);
  const onMove = useCallback((field: string, to: string) => keep(moveColumn(kept, field, to)), [keep, kept]);

  const live = useMemo(() => {
    if (!dragged) return columns;
    const widths = new Map(dragged.map(({ field, width }) => [field, width]));
    return columns.map((column) => ({ ...column, width: widths.get(column.field.id) ?? column.width }));
  }, [columns, dragged]);
  const headActions = useMemo(() => ({ onResize, onResized, onMove }), [onResize, onResized, onMove]);
  return { live, headActions };
}
