import { useMemo } from 'react';
import type { RecordCells } from './record-column.ts';

/** What stands in the rows; a row is described once, so that scrolling draws only those that come into view. */
export function useRecordCells<Row extends object>(
  getRow: (index: number) => Row | undefined,
  describe: (row: Row) => RecordCells,
): (index: number) => RecordCells | null {
  const cellsOf = useMemo(() => rememberCells(describe), [describe]);
  return (index) => {
    const row = getRow(index);
    return row === undefined ? null : cellsOf(row);
  };
}

function rememberCells<Row extends object>(describe: (row: Row) => RecordCells): (row: Row) => RecordCells {
  const known = new WeakMap<Row, RecordCells>();
  return (row) => {
    const cells = known.get(row) ?? describe(row);
    known.set(row, cells);
    return cells;
  };
}
