import { memo, type ReactNode } from 'react';
import type { RecordColumn } from './record-column.ts';
import { RecordHeading, type RecordSort } from './record-heading.tsx';
import classes from './record-table.module.css';

/** What else headings do: the edge by which a column is widened, and a heading dropped on another one. */
export type HeadingActs = Readonly<{
  drawEdge: (column: RecordColumn) => ReactNode;
  onMove: (field: string, to: string) => void;
}>;

type Props = Readonly<{
  columns: readonly RecordColumn[];
  sort: RecordSort;
  /** The box that chooses all: how it is called and whether all or some are chosen; null where nothing can be. */
  allLabel: string | null;
  all: boolean;
  some: boolean;
  acts: HeadingActs | undefined;
  onAll: (() => void) | undefined;
  onSort: (field: string) => void;
}>;

/** The headings of a list: a click sorts by one. */
export const RecordHead = memo(function RecordHead(props: Props): ReactNode {
  const { columns, sort, allLabel, all, some, acts, onAll, onSort } = props;
  return (
    <thead>
      <tr aria-rowindex={1} className={classes.headRow}>
        {columns.map((column, place) => (
          <RecordHeading key={column.id} column={column} sort={sort} acts={acts} onSort={onSort}>
            {place === 0 && allLabel !== null ? (
              <input
                type="checkbox"
                className={classes.checkAll}
                aria-label={allLabel}
                checked={all}
                ref={(element) => {
                  if (element) element.indeterminate = some && !all;
                }}
                onChange={onAll}
              />
            ) : undefined}
          </RecordHeading>
        ))}
        <th className={classes.filler} aria-hidden />
      </tr>
    </thead>
  );
});
