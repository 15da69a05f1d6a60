import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { DragEvent, ReactNode } from 'react';
import type { RecordColumn } from './record-column.ts';
import type { HeadingActs } from './record-head.tsx';
import classes from './record-table.module.css';

const dragType = 'application/x-kartoteka-column';

/** What a list goes by. */
export type RecordSort = Readonly<{ field: string; direction: 'asc' | 'desc' }>;

type Props = Readonly<{
  column: RecordColumn;
  sort: RecordSort;
  acts: HeadingActs | undefined;
  onSort: (field: string) => void;
  /** The box that chooses all, in the first heading. */
  children?: ReactNode;
}>;

/** One heading of a list; a click sorts by it. */
export function RecordHeading({ column, sort, acts, onSort, children }: Props): ReactNode {
  const { id, label, figure, sorts, moves = false } = column;
  const sorted = sort.field === id;
  const Arrow = sort.direction === 'asc' ? IconChevronUp : IconChevronDown;
  const way = sort.direction === 'asc' ? 'ascending' : 'descending';
  const movable = moves && acts !== undefined;

  const drop = (event: DragEvent): void => {
    const moved = event.dataTransfer.getData(dragType);
    if (moved === '') return;
    event.preventDefault();
    if (movable) acts.onMove(moved, id);
  };

  return (
    <th
      scope="col"
      aria-sort={sorts ? (sorted ? way : 'none') : undefined}
      data-sticky={children !== undefined || undefined}
      data-figure={figure || undefined}
      draggable={movable}
      onDragStart={(event) => event.dataTransfer.setData(dragType, id)}
      onDragOver={(event) => {
        if (movable && event.dataTransfer.types.includes(dragType)) event.preventDefault();
      }}
      onDrop={drop}
    >
      <span className={classes.heading}>
        {children}
        {sorts ? (
          <button type="button" className={classes.sort} title={label} onClick={() => onSort(id)}>
            <span className={classes.headingText}>{label}</span>
            {sorted ? <Arrow size={14} stroke={2} aria-hidden /> : null}
          </button>
        ) : (
          <span className={`${classes.headingText} ${classes.still}`}>{label}</span>
        )}
      </span>
      {movable ? acts.drawEdge(column) : null}
    </th>
  );
}
