import type { BaseSettings } from '../../../src-shared/settings/settings-contract.ts';
import type { RecordColumn } from '../../ui/records/record-column.ts';
import { isFigure } from '../fields/format-field-value.ts';
import type { KnownField, KnownFields } from '../fields/known-field.ts';

export type ListColumns = BaseSettings['listColumns'];

/** A column of the list: its field and width in pixels. */
export type ListColumn = Readonly<{ field: KnownField; width: number }>;

const narrowest = 60;
const widest = 900;
const newColumnWidth = 150;
const narrowestName = 280;
const widestName = 340;
/** A name beside an open card: it gives way to a whole phone. */
const leastName = 180;
/** How much of their width the columns may give up before the list scrolls sideways. */
const squeeze = 0.25;
/** «+7 (916) 123-45-67» and the cell's padding. */
const wholePhone = 168;

/** The columns whose fields exist; a hidden field of the owner's own drops out. */
export function resolveColumns(columns: ListColumns, fields: KnownFields): readonly ListColumn[] {
  return columns.flatMap(({ field: id, width }) => {
    const field = fields.find(id);
    return field ? [{ field, width }] : [];
  });
}

/** What is read of a row: the fields of the columns, and beside a stage whether it was set by hand. */
export function listRowFields(columns: readonly ListColumn[]): readonly string[] {
  const ids = columns.map(({ field }) => field.id);
  return ids.includes('stage') && !ids.includes('stageOverride') ? [...ids, 'stageOverride'] : ids;
}

/** The name and the columns as headings are drawn of them; the widths are found by `fitColumns`. */
export function toRecordColumns(columns: readonly ListColumn[], nameLabel: string): readonly RecordColumn[] {
  return [
    { id: 'name', label: nameLabel, width: widestName, figure: false, sorts: true },
    ...columns.map(({ field, width }) => ({
      id: field.id,
      label: field.label,
      width,
      figure: isFigure(field),
      sorts: true,
      moves: true,
    })),
  ];
}

/** Widths for the room there is: the name takes what is left between its bounds; a small want of room is shared by the others. */
export function fitColumns(
  columns: readonly ListColumn[],
  room: number,
): Readonly<{ name: number; widths: readonly number[] }> {
  const wanted = columns.reduce((sum, { width }) => sum + width, 0);
  const left = room - wanted;
  if (left >= narrowestName || wanted === 0) {
    return {
      name: Math.max(narrowestName, Math.min(left, widestName)),
      widths: columns.map(({ width }) => width),
    };
  }
  const firm = columns.reduce((sum, column) => sum + firmWidth(column), 0);
  const loose = columns.reduce((sum, column) => sum + (firmWidth(column) === 0 ? column.width : 0), 0);
  const name = Math.max(leastName, Math.min(narrowestName, room - firm));
  const share = loose === 0 ? 0 : (room - name - firm) / loose;
  const widths = columns.map(
    (column) => firmWidth(column) || (share < 1 - squeeze ? column.width : Math.floor(column.width * share)),
  );
  return { name, widths };
}

/** A phone is read digit by digit: its column gives up only what is more than one number needs. */
function firmWidth({ field, width }: ListColumn): number {
  return field.id === 'phones' ? Math.min(width, wholePhone) : 0;
}

/** The columns with one of them as wide as it was dragged, within bounds. */
export function resizeColumn(columns: ListColumns, fieldId: string, width: number): ListColumns {
  const bounded = Math.round(Math.max(narrowest, Math.min(width, widest)));
  return columns.map((column) => (column.field === fieldId ? { ...column, width: bounded } : column));
}

/** The columns with one of them moved to the place of another. */
export function moveColumn(columns: ListColumns, fieldId: string, toFieldId: string): ListColumns {
  const from = columns.findIndex(({ field }) => field === fieldId);
  const to = columns.findIndex(({ field }) => field === toFieldId);
  const moved = columns[from];
  if (!moved || to === -1 || from === to) return columns;
  const rest = columns.filter((column) => column !== moved);
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}

/** The columns with one more at the end, or without one of them. */
export function toggleColumn(columns: ListColumns, fieldId: string): ListColumns {
  return columns.some(({ field }) => field === fieldId)
    ? columns.filter(({ field }) => field !== fieldId)
    : [...columns, { field: fieldId, width: newColumnWidth }];
}

/** Fields that may stand in a column: the kind is drawn beside the name. */
export function listColumnFields(fields: KnownFields): readonly KnownField[] {
  return fields.all.filter(({ id }) => id !== 'kind');
}
