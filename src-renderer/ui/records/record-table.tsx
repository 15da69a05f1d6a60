import { useMemo, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { RowSpacer } from '../row-spacer.tsx';
import {
  chooseRecordColumns,
  fitRecordColumns,
  type RecordCells,
  type RecordColumn,
} from './record-column.ts';
import { RecordHead, type HeadingActs } from './record-head.tsx';
import type { RecordSort } from './record-heading.tsx';
import { RecordRow } from './record-row.tsx';
import classes from './record-table.module.css';
import { rowHeight, type RecordWindow } from './record-window.ts';
import { useRowClicks, type RowClicks } from './use-row-clicks.ts';

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
    /** Which of the rows are drawn. */
    drawn: RecordWindow;
    columns: readonly RecordColumn[];
    /** Widths of the columns for the room there is; by their own wishes unless told. */
    fit?: (columns: readonly RecordColumn[], room: number) => readonly number[];
    headings?: HeadingActs;
    sort: RecordSort;
    cursor: number;
    choice: RecordChoice | null;
    openId: number | null;
    tableRef: Ref<HTMLTableElement>;
    /** What stands in a row; null while it is being read. */
    getRecord: (index: number) => RecordCells | null;
    onSort: (field: string) => void;
    onKeyDown: (event: KeyboardEvent, rowsPerScreen: number) => void;
  }>;

/** A list of records: a real table of which only the rows in view are drawn. It has the focus; the current row is named by it. */
export function RecordTable(props: Props): ReactNode {
  const { name, ids, drawn, cursor, choice, openId, tableRef, getRecord, fit = fitRecordColumns } = props;
  const { attach, room, first, last, indexes } = drawn;
  const clicks = useRowClicks(props);
  const places = useMemo(() => chooseRecordColumns(props.columns, room), [props.columns, room]);
  const columns = useMemo(
    () => places.flatMap((place) => props.columns[place] ?? []),
    [props.columns, places],
  );
  const widths = fit(columns, room);
  const before = first * rowHeight;
  const after = Math.max(0, (ids.length - last - 1) * rowHeight);
  return (
    <div
      ref={attach}
      className={classes.scroll}
      onScroll={(event) => drawn.onScroll(event.currentTarget.scrollTop)}
    >
      {/* A grid holds the focus for its rows: https://www.w3.org/WAI/ARIA/apg/patterns/grid/ */}
      <table
        ref={tableRef}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        className={classes.table}
        data-plain={choice === null || undefined}
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={ids.length + 1}
        aria-multiselectable={choice !== null}
        aria-activedescendant={ids.length > 0 ? `${name}-${cursor}` : undefined}
        onKeyDown={(event) => props.onKeyDown(event, drawn.rowsPerScreen)}
        style={{ minWidth: widths.reduce((sum, each) => sum + each, 0) }}
      >
        <colgroup>
          {columns.map(({ id }, place) => (
            <col key={id} style={{ width: widths[place] }} />
          ))}
          <col />
        </colgroup>
        <RecordHead
          columns={columns}
          sort={props.sort}
          allLabel={choice?.allLabel ?? null}
          all={choice?.all ?? false}
          some={(choice?.ids.size ?? 0) > 0}
          acts={props.headings}
          onAll={choice?.onAll}
          onSort={props.onSort}
        />
        <tbody {...clicks}>
          <RowSpacer height={before} />
          {indexes.map((index) => (
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
          <RowSpacer height={after} />
        </tbody>
      </table>
    </div>
  );
}
