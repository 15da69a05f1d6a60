import { useMemo, useState, type ReactNode, type RefObject } from 'react';
import type { RecordCells, RecordColumn } from './record-column.ts';
import type { RecordSort } from './record-heading.tsx';
import { RecordTable } from './record-table.tsx';
import { sortRecords, turnRecordSort } from './sort-records.ts';
import { useFirstFocus } from './use-first-focus.ts';
import { useListWalk, type ListWalk } from './use-list-walk.ts';
import { useRecordCells } from './use-record-cells.ts';
import { useRecordWindow } from './use-record-window.ts';

type Rows<Item> = Readonly<{
  /** Tells the rows and the kept place of one table from those of another. */
  name: string;
  label: string;
  items: readonly Item[];
  columns: readonly RecordColumn[];
  /** What a row says; the same function until its words change. */
  describe: (item: Item) => RecordCells;
  openId: number | null;
  tableRef: RefObject<HTMLTableElement | null>;
}>;

type Props<Item> = Rows<Item> &
  Readonly<{
    idOf: (item: Item) => number;
    /** What a column sorts by. */
    read: (item: Item, field: string) => string | number | null;
    firstSort: RecordSort;
    /** Fields that rise at the first click; all others fall. */
    rising: readonly string[];
    onOpen: (id: number, enter: boolean) => void;
    onWalk?: (id: number) => void;
    onBack: () => void;
    /** What stands in place of a table without rows. */
    children: ReactNode;
  }>;

/** A list of records that are all at hand: sorted here, nothing to choose. */
export function HeldTable<Item extends object>(props: Props<Item>): ReactNode {
  const { name, items, idOf, read, rising, tableRef, onOpen, onWalk = ignore, onBack } = props;
  const [sort, setSort] = useState(props.firstSort);
  const sorted = useMemo(
    () => sortRecords(items, sort, (item) => read(item, sort.field)),
    [items, sort, read],
  );
  const ids = useMemo(() => Int32Array.from(sorted, idOf), [sorted, idOf]);
  const walk = useListWalk(
    { name, ids, view: sort, whole: true },
    { onOpen, onWalk, onTrash: ignore, onBack },
  );
  useFirstFocus(tableRef, ids.length > 0);
  return sorted.length === 0 ? (
    props.children
  ) : (
    <HeldRows
      {...props}
      items={sorted}
      ids={ids}
      walk={walk}
      sort={sort}
      onSort={(field) => setSort(turnRecordSort(sort, field, rising))}
    />
  );
}

type RowsProps<Item> = Rows<Item> &
  Readonly<{ ids: Int32Array; walk: ListWalk; sort: RecordSort; onSort: (field: string) => void }>;

function HeldRows<Item extends object>(props: RowsProps<Item>): ReactNode {
  const { name, label, items, ids, columns, walk, sort, openId, tableRef, onSort } = props;
  const drawn = useRecordWindow(ids.length, walk);
  const getRecord = useRecordCells((index) => items[index], props.describe);
  return (
    <RecordTable
      name={name}
      label={label}
      ids={ids}
      drawn={drawn}
      columns={columns}
      sort={sort}
      cursor={walk.cursor}
      choice={null}
      openId={openId}
      tableRef={tableRef}
      getRecord={getRecord}
      onSort={onSort}
      onKeyDown={walk.onKeyDown}
      onOpen={walk.onOpen}
      onToggle={walk.onOpen}
      onExtend={walk.onOpen}
    />
  );
}

function ignore(): void {}
