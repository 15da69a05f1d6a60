import { memo, type ReactNode } from 'react';
import type { RecordCells, RecordColumn } from './record-column.ts';
import classes from './record-table.module.css';

type Props = Readonly<{
  elementId: string;
  index: number;
  columns: readonly RecordColumn[];
  /** Where the cells of the columns stand among those of the record. */
  places: readonly number[];
  /** Null while the row is being read: grey bars. */
  record: RecordCells | null;
  /** Null where nothing can be chosen. */
  selectLabel: string | null;
  current: boolean;
  selected: boolean;
  open: boolean;
}>;

/** One row of a list of records. Clicks are heard by the table. */
export const RecordRow = memo(function RecordRow(props: Props): ReactNode {
  const { elementId, index, columns, places, record, selectLabel, current, selected, open } = props;
  return (
    <tr
      id={elementId}
      className={classes.row}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-index={index}
      data-current={current || undefined}
      data-open={open || undefined}
    >
      {columns.map(({ id, figure }, place) => {
        const cell = record?.cells[places[place] ?? place];
        const value = cell === undefined ? <span className={classes.bar} /> : (cell.shown ?? cell.text);
        return (
          <td
            key={id}
            className={place === 0 ? classes.name : undefined}
            title={cell?.text || undefined}
            data-figure={figure || undefined}
            data-tone={cell?.tone}
          >
            {place === 0 ? (
              <span className={classes.nameInner}>
                {selectLabel === null ? null : (
                  <input
                    type="checkbox"
                    tabIndex={-1}
                    readOnly
                    checked={selected}
                    data-check
                    aria-label={`${selectLabel}: ${record?.name ?? index + 1}`}
                  />
                )}
                <span className={classes.first}>{value}</span>
              </span>
            ) : (
              value
            )}
          </td>
        );
      })}
      <td aria-hidden />
    </tr>
  );
});
