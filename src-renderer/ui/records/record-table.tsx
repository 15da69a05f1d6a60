import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import classes from '../../contacts/list/contact-list.module.css';
import { useRowClicks, type RowClicks } from '../../contacts/list/use-row-clicks.ts';
import {
  chooseRecordColumns,
  fitRecordColumns,
  type RecordCells,
  type RecordColumn,
} from './record-column.ts';
import { RecordHeading, type RecordSort } from './record-heading.tsx';
import { RecordRow } from './record-row.tsx';
import own from './record-table.module.css';

const rowHeight = 32;
const scrollbar = 14;

/** Who is chosen, and how to choose all. */
export type RecordChoice = Readonly<{
  ids: ReadonlySet<number>;
  all: boolean;
  allLabel: string;
  rowLabel: string;
  onAll: () => void;
}>;

type Props = RowClicks &
  Readonly<{
    /** Tells the ids of the rows of one table from those of another. */
    name: string;
    label: string;
    ids: Int32Array;
    columns: readonly RecordColumn[];
    sort: RecordSort;
    cursor: number;
    choice: RecordChoice | null;
    openId: number | null;
    tableRef: Ref<HTMLTableElement>;
    /** What stands in a row; null while it is being read. */
    getRecord: (index: number) => RecordCells | null;
    /** The rows between these places are drawn. */
    onRange?: (first: number, last: number) => void;
    onSort: (field: string) => void;
    onKeyDown: (event: KeyboardEvent, rowsPerScreen: number) => void;
  }>;

/** A list of sales: a real table of which only the rows in view are drawn. It has the focus; the current row is named by it. */
export function RecordTable(props: Props): ReactNode {
  const { name, ids, cursor, choice, openId, getRecord, onRange } = props;
  const scrollRef = useRef<HTMLDivElement>(null);
  const { ref: sizeRef, width, height } = useElementSize();
  const ref = useMergedRef(scrollRef, sizeRef);
  const clicks = useRowClicks(props);
  const room = width === 0 ? Infinity : width - scrollbar;
  const places = chooseRecordColumns(props.columns, room);
  const columns = places.flatMap((place) => props.columns[place] ?? []);
  const widths = fitRecordColumns(columns, room);
  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;

  useEffect(() => onRange?.(first, last), [onRange, first, last]);

  useEffect(() => {
    virtualizer.scrollToIndex(cursor, { align: 'auto' });
    // Only a moved cursor scrolls; the virtualizer is the same object for ever.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [cursor]);

  const before = first * rowHeight;
  const after = Math.max(0, (ids.length - last - 1) * rowHeight);
  return (
    <div ref={ref} className={classes.scroll}>
      {/* A grid holds the focus for its rows: https://www.w3.org/WAI/ARIA/apg/patterns/grid/ */}
      <table
        ref={props.tableRef}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        className={`${classes.table} ${own.table}`}
        data-plain={choice === null || undefined}
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={ids.length + 1}
        aria-multiselectable={choice !== null}
        aria-activedescendant={ids.length > 0 ? `${name}-${cursor}` : undefined}
        onKeyDown={(event) => props.onKeyDown(event, Math.max(1, Math.floor(height / rowHeight) - 2))}
        style={{ minWidth: widths.reduce((sum, each) => sum + each, 0) }}
      >
        <colgroup>
          {columns.map(({ id }, place) => (
            <col key={id} style={{ width: widths[place] }} />
          ))}
          <col />
        </colgroup>
        <thead>
          <tr aria-rowindex={1} className={classes.headRow}>
            {columns.map((column, place) => (
              <RecordHeading key={column.id} column={column} sort={props.sort} onSort={props.onSort}>
                {place === 0 && choice !== null ? <ChooseAll choice={choice} /> : undefined}
              </RecordHeading>
            ))}
            <th className={classes.filler} aria-hidden />
          </tr>
        </thead>
        <tbody {...clicks}>
          {before > 0 ? <Spacer height={before} /> : null}
          {items.map(({ index }) => (
            <RecordRow
              key={index}
              elementId={`${name}-${index}`}
              index={index}
              columns={columns}
              places={places}
              record={getRecord(index)}
              selectLabel={choice?.rowLabel ?? null}
              current={index === cursor}
              selected={choice?.ids.has(ids[index] ?? 0) ?? false}
              open={openId !== null && ids[index] === openId}
            />
          ))}
          {after > 0 ? <Spacer height={after} /> : null}
        </tbody>
      </table>
    </div>
  );
}

function ChooseAll({ choice }: Readonly<{ choice: RecordChoice }>): ReactNode {
  return (
    <input
      type="checkbox"
      className={classes.checkAll}
      aria-label={choice.allLabel}
      checked={choice.all}
      ref={(element) => {
        if (element) element.indeterminate = choice.ids.size > 0 && !choice.all;
      }}
      onChange={choice.onAll}
    />
  );
}

/** Holds the place of rows that are not drawn. */
function Spacer({ height }: Readonly<{ height: number }>): ReactNode {
  return (
    <tr aria-hidden className={classes.spacer}>
      <td aria-hidden style={{ height }} />
    </tr>
  );
}
