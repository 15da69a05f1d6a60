import type { ContactField } from '../../src-shared/contacts/contact-field.ts';
import { joinsColumns } from '../../src-shared/contacts/joins-columns.ts';
import { columnLetters } from './cell-reference.ts';
import type { MappedColumn } from './map-columns.ts';
import { matchHeading } from './match-heading.ts';
import { isBlankCell, showCell } from './show-cell.ts';
import type { WorkbookCell } from './workbook.ts';

/** Another column whose text joins the first one's. */
type JoinedColumn = Readonly<{ column: MappedColumn; label: string }>;

/** A field of a row and the columns it is read from: one, or several texts that are joined. */
export type RowSource = Readonly<{
  column: MappedColumn;
  field: ContactField;
  joined: Readonly<{ columns: readonly JoinedColumn[]; separator: string }> | null;
}>;

/** Gathers the columns that have a field; texts of one field are joined, everything else is read column by column. */
export function gatherSources(
  columns: readonly MappedColumn[],
  fields: ReadonlyMap<string, ContactField>,
): readonly RowSource[] {
  const ofText = new Map<string, MappedColumn[]>();
  const sources: RowSource[] = [];
  for (const column of columns) {
    const field = column.target === null ? undefined : fields.get(column.target.fieldId);
    if (field === undefined) continue;
    const isText = field.kind === 'text' || field.kind === 'longText';
    if (isText && joinsColumns(field)) {
      const known = ofText.get(field.id);
      if (known !== undefined) {
        known.push(column);
        continue;
      }
      ofText.set(field.id, [column]);
    }
    sources.push({ column, field, joined: null });
  }
  return sources.map((source) => {
    const together = ofText.get(source.field.id) ?? [];
    return together.length < 2 ? source : joinSources(source, together);
  });
}

function joinSources({ column, field }: RowSource, together: readonly MappedColumn[]): RowSource {
  const separator = field.kind === 'longText' ? '\n' : field.id === 'fullName' ? ' ' : ', ';
  const columns = together.map((each) => ({
    column: each,
    label: needsLabel(each, field) ? `${each.heading}: ` : '',
  }));
  return { column, field, joined: { columns, separator } };
}

/** A heading that only names the field («Комментарий» of a note) says nothing beside the text, the letters of a column less. */
function needsLabel({ index, heading }: MappedColumn, field: ContactField): boolean {
  if (heading === columnLetters(index)) return false;
  return field.kind === 'longText' && matchHeading(heading, [field])?.fieldId !== field.id;
}

/** The texts of the columns as one, each once; null when all are empty. An error of the sheet is told by `onError`. */
export function joinCells(
  { columns, separator }: NonNullable<RowSource['joined']>,
  cells: readonly WorkbookCell[],
  onError: (column: MappedColumn, error: string) => void,
): string | null {
  const texts = new Set<string>();
  for (const { column, label } of columns) {
    const cell = cells[column.index];
    if (cell === null || cell === undefined || isBlankCell(cell)) continue;
    if (typeof cell === 'object' && 'error' in cell) onError(column, cell.error);
    else texts.add(label + showCell(cell).trim());
  }
  return texts.size === 0 ? null : [...texts].join(separator);
}
