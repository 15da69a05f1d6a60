/** Rows of every list of records are that high, in pixels. */
export const rowHeight = 32;

/** Where a list is to be scrolled: to its row, and to so many pixels where that is known. */
export type ListAim = Readonly<{ row: number; top: number | null }>;

/** The part of a list that is drawn. */
export type RecordWindow = Readonly<{
  attach: (element: HTMLDivElement | null) => void;
  onScroll: (top: number) => void;
  /** What the columns may take, in pixels; infinite until it is measured. */
  room: number;
  rowsPerScreen: number;
  indexes: readonly number[];
  first: number;
  last: number;
}>;
