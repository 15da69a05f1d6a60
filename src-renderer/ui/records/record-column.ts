import type { ReactNode } from 'react';

/**
 * A column of a list of records: its width in pixels, and down to what it may shrink before the list scrolls sideways;
 * figures stand at the right edge. One that does not sort has no button for a heading.
 */
export type RecordColumn = Readonly<{
  id: string;
  label: string;
  width: number;
  least?: number;
  figure: boolean;
  sorts: boolean;
  /** Left out where there is little room, as beside an open pane, or where there are fewer pixels than told. */
  spare?: boolean | number;
  /** May be moved among the others and widened by its edge. */
  moves?: boolean;
}>;

/** What stands in one row: how it is called for the screen reader, and a cell for every column. */
export type RecordCells = Readonly<{
  name: string;
  cells: readonly Readonly<{ text: string; shown?: ReactNode; tone?: 'bad' | 'dim' | undefined }>[];
}>;

/** Below that many pixels only what matters most is shown. */
const littleRoom = 700;

/** The places of the columns that are shown in the room there is. */
export function chooseRecordColumns(columns: readonly RecordColumn[], room: number): readonly number[] {
  return columns.flatMap(({ spare = false }, place) =>
    room < (spare === true ? littleRoom : Number(spare)) ? [] : [place],
  );
}

/** The widths of the columns for the room there is. */
export function fitRecordColumns(columns: readonly RecordColumn[], room: number): readonly number[] {
  const wanted = columns.reduce((sum, { width }) => sum + width, 0);
  const spare = columns.reduce((sum, { width, least = width }) => sum + width - least, 0);
  const share = spare === 0 ? 0 : Math.min(1, Math.max(0, (wanted - room) / spare));
  return columns.map(({ width, least = width }) => Math.floor(width - (width - least) * share));
}
