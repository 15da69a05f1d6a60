import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from '../../contacts/list/contact-list.module.css';
import type { RecordColumn } from './record-column.ts';
import own from './record-table.module.css';

/** What a list goes by. */
export type RecordSort = Readonly<{ field: string; direction: 'asc' | 'desc' }>;

type Props = Readonly<{
  column: RecordColumn;
  sort: RecordSort;
  onSort: (field: string) => void;
  /** The box that chooses all, in the first heading. */
  children?: ReactNode;
}>;

/** One heading of a list of sales; a click sorts by it. */
export function RecordHeading({ column, sort, onSort, children }: Props): ReactNode {
  const { id, label, figure, sorts } = column;
  const sorted = sort.field === id;
  const Arrow = sort.direction === 'asc' ? IconChevronUp : IconChevronDown;
  const way = sort.direction === 'asc' ? 'ascending' : 'descending';
  return (
    <th
      scope="col"
      aria-sort={sorts ? (sorted ? way : 'none') : undefined}
      data-sticky={children !== undefined || undefined}
      data-figure={figure || undefined}
    >
      <span className={classes.heading}>
        {children}
        {sorts ? (
          <button type="button" className={classes.sort} title={label} onClick={() => onSort(id)}>
            <span className={classes.headingText}>{label}</span>
            {sorted ? <Arrow size={14} stroke={2} aria-hidden /> : null}
          </button>
        ) : (
          <span className={`${classes.headingText} ${own.still}`}>{label}</span>
        )}
      </span>
    </th>
  );
}
