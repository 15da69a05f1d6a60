import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportGridRow as GridRow } from '../../../src-shared/import/import-preview.ts';
import { chooseOutcomeWords } from '../ledger/outcome-words.ts';
import { outcomeMarks } from '../outcome-marks.ts';
import type { GridColumn } from './grid-column.ts';
import classes from './import-grid.module.css';
import type { ColumnWindow } from './find-column-window.ts';
import { showImportCell } from './show-import-cell.ts';

type Props = Readonly<{
  index: number;
  row: GridRow | undefined;
  columns: readonly GridColumn[];
  valueLabel: (fieldId: string, value: string) => string;
  /** The columns that are drawn. */
  drawn: ColumnWindow;
  /** The column of the current cell when it is in this row. */
  current: number | null;
}>;

/** The id of a cell's element, by which the grid names the current one. */
export function cellElementId(row: number, column: number): string {
  return `import-cell-${row}-${column}`;
}

/** One row of the file: its number and what becomes of it, then its cells as they would be written. */
export const ImportGridRow = memo(function ImportGridRow(props: Props): ReactNode {
  const { index, row, columns, valueLabel, drawn, current } = props;
  const shownColumns = columns.slice(drawn.first, drawn.last + 1);
  const { t } = useTranslation(['import', 'sales']);
  if (!row) {
    return (
      <tr className={classes.row} aria-hidden>
        <td aria-hidden className={classes.number} />
        <td aria-hidden colSpan={shownColumns.length + 3}>
          <span className={classes.bar} />
        </td>
      </tr>
    );
  }
  const outcome = t(`${chooseOutcomeWords(columns)}:outcomes.${row.outcome}`);
  return (
    <tr className={classes.row} data-outcome={row.outcome} aria-rowindex={index + 2}>
      <th scope="row" className={classes.number} title={outcome} aria-label={`${row.row}. ${outcome}`}>
        <span>{row.row}</span>
        <span className={classes.mark} data-outcome={row.outcome} aria-hidden>
          {outcomeMarks[row.outcome]}
        </span>
      </th>
      {drawn.before > 0 ? <td aria-hidden className={classes.filler} /> : null}
      {shownColumns.map(({ field }, place) => {
        const position = drawn.first + place;
        const cell = row.cells[position];
        const shown = cell && showImportCell(cell, field, valueLabel);
        const troubled = field !== undefined && cell !== undefined && cell.problem !== null;
        const dropped = row.outcome !== 'skipped' && shown?.dropped === true;
        return (
          <td
            key={position}
            id={cellElementId(index, position)}
            aria-colindex={position + 2}
            data-row={index}
            data-column={position}
            data-current={position === current || undefined}
            data-problem={troubled || undefined}
            data-out={dropped || undefined}
            data-unmapped={field === undefined || undefined}
          >
            {shown?.text}
          </td>
        );
      })}
      {drawn.after > 0 ? <td aria-hidden className={classes.filler} /> : null}
      <td aria-hidden className={classes.filler} />
    </tr>
  );
});
