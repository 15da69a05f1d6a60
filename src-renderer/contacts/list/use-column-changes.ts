import { useCallback, useMemo, useRef, useState } from 'react';
import { moveColumn, resizeColumn, type ListColumn, type ListColumns } from './list-columns.ts';
import { useListColumns } from './use-list-columns.ts';

type ColumnChanges = Readonly<{
  /** The columns as they are while an edge is dragged. */
  live: readonly ListColumn[];
  onResize: (field: string, width: number) => void;
  /** The width is kept once the edge is let go. */
  onResized: () => void;
  onMove: (field: string, to: string) => void;
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
  return { live, onResize, onResized, onMove };
}
