import type { BaseDatabase } from '../../base/base-database.ts';
import { columnFields } from '../../contacts/contact-columns.ts';
import { parseRowImage, type RowImage } from '../../journal/row-image.ts';

type ChangeRow = Readonly<{
  table: string;
  rowId: number;
  change: 'insert' | 'update' | 'delete';
  before: string | null;
  after: string | null;
  kind: string;
}>;

const keyOfColumn = new Map([
  ...columnFields.map(({ id, column }): [string, string] => [column, id]),
  ['source_id', 'source'] as const,
  ['need_id', 'need'] as const,
]);
/** Operations that bring what a file says. */
const ofFiles = new Set(['import', 'importReview']);

/**
 * A prepared reading of the fields of a card on which the owner has had the last word: the last change of the field that
 * stands is not of an import. Keys as in `FieldPolicies`: a field's id, `point:phone`, `tags`, `custom:7`.
 */
export function prepareEditReader({ sqlite }: BaseDatabase): (contactId: number) => ReadonlySet<string> {
  const select = sqlite.prepare<[number], ChangeRow>(
    `SELECT table_name AS "table", row_id AS rowId, change, before, after, kind
     FROM changes JOIN operations ON operations.id = operation_id
     WHERE contact_id = ? AND reverted_by IS NULL AND kind <> 'undo' ORDER BY changes.id`,
  );
  const selectType = sqlite.prepare<[number], string>('SELECT type FROM contact_points WHERE id = ?').pluck();
  const selectField = sqlite
    .prepare<[number], number>('SELECT field_id FROM custom_values WHERE id = ?')
    .pluck();

  const readKeys = ({ table, rowId, change, before, after }: ChangeRow): string[] => {
    if (table === 'contacts') {
      return change === 'update' ? listKeys(parseRowImage(after)) : [];
    }
    const image = parseRowImage(before);
    if (table === 'contact_points') {
      const type = image['type'] ?? selectType.get(rowId);
      return type === undefined || type === null ? [] : [`point:${type}`];
    }
    if (table === 'custom_values') {
      const field = image['field_id'] ?? selectField.get(rowId);
      return field === undefined || field === null ? [] : [`custom:${field}`];
    }
    return table === 'contact_tags' ? ['tags'] : [];
  };

  return (contactId) => {
    const edited = new Set<string>();
    for (const row of select.all(contactId)) {
      for (const key of readKeys(row)) {
        if (ofFiles.has(row.kind)) edited.delete(key);
        else edited.add(key);
      }
    }
    return edited;
  };
}

function listKeys(image: RowImage): string[] {
  return Object.keys(image).flatMap((column) => keyOfColumn.get(column) ?? []);
}
