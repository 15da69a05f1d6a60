import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { rowHeight, type RecordWindow } from './record-window.ts';
import type { ListPlaceHandle } from './use-list-place.ts';

const scrollbar = 14;

/** Which of so many rows are in view; a moved cursor is brought there. */
export function useRecordWindow(
  count: number,
  { cursor, aim, readTop, onScroll }: Omit<ListPlaceHandle, 'setPlace'>,
): RecordWindow {
  const element = useRef<HTMLDivElement>(null);
  const { ref: sizeRef, width, height } = useElementSize<HTMLDivElement>();
  const attach = useMergedRef(element, sizeRef);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => element.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialOffset: readTop,
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight,
  });
  const indexes = virtualizer.getVirtualItems().map(({ index }) => index);

  useEffect(() => {
    if (aim.top !== null) virtualizer.scrollToOffset(aim.top);
    else virtualizer.scrollToIndex(cursor, { align: 'auto' });
    // Only a moved cursor scrolls; the virtualizer is the same object for ever.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [cursor, aim]);

  return {
    attach,
    onScroll,
    room: width === 0 ? Infinity : width - scrollbar,
    rowsPerScreen: Math.max(1, Math.floor(height / rowHeight) - 2),
    indexes,
    first: indexes[0] ?? 0,
    last: indexes.at(-1) ?? 0,
  };
}
