import type { ChangedCell, ChangedRow } from '../../../src-shared/import/import-difference.ts';
import type { ImportColumn } from '../../../src-shared/import/import-preview.ts';
import type { BaseDatabase } from '../../base/base-database.ts';
import { keysOfField } from '../field-policies.ts';
import type { ImportSession } from '../import-session.ts';
import { showCell } from '../../parser/show-cell.ts';
import { prepareCardCells, showWorkbookCell, type CardColumn } from './card-cells.ts';
import { prepareEditReader } from './card-edits.ts';
import type { Leftover } from './match-leftovers.ts';
import { prepareLivingPlanner, type LivingCell } from './plan-living-update.ts';

/** A row that was paired with a remembered one of a card, and the columns of which the cells differ. */
export type PairedLeftover = Leftover &
  Readonly<{ contactId: number; alone: boolean; name: string; columns: readonly TouchedColumn[] }>;
export type TouchedColumn = Readonly<{ column: ImportColumn & CardColumn; emptied: boolean }>;

const batchRows = 500;
const longestShown = 1000;

/** The keys of a cell's column; ИНН brings КПП along when that has no column. */
export function toLivingCell(
  { column, emptied }: Readonly<{ column: CardColumn; emptied: boolean }>,
  columns: readonly Pick<ImportColumn, 'fieldId'>[],
): LivingCell {
  const keys = keysOfField(column.fieldId);
  const takesKpp = column.fieldId === 'inn' && !columns.some(({ fieldId }) => fieldId === 'kpp');
  return { keys: takesKpp ? [...keys, 'kpp'] : keys, emptied };
}

/** Says of every changed row which cells would change its card; rows that would change nothing are left out. */
export async function compareCards(
  db: BaseDatabase,
  { parser, table, fileName }: Pick<ImportSession, 'parser' | 'table' | 'fileName'>,
  rows: readonly PairedLeftover[],
  locale: 'ru' | 'en',
): Promise<readonly Readonly<{ paired: PairedLeftover; shown: ChangedRow }>[]> {
  const plan = prepareLivingPlanner(db, fileName);
  const readEdits = prepareEditReader(db);
  const mapped = table.columns.flatMap(({ index, heading, fieldId }) =>
    fieldId === null ? [] : [{ index, heading, fieldId }],
  );
  const readCards = prepareCardCells(db, mapped, locale);
  const compared: { paired: PairedLeftover; shown: ChangedRow }[] = [];
  for (let from = 0; from < rows.length; from += batchRows) {
    const batch = rows.slice(from, from + batchRows);
    const cards = readCards([...new Set(batch.map(({ contactId }) => contactId))]);
    const cells = await parser.cells(batch.map(({ row }) => row.row));
    for (const [index, paired] of batch.entries()) {
      const { contactId, row, name, columns, alone } = paired;
      const living = { contactId, contact: row.contact, alone };
      const edited = readEdits(contactId);
      const told = columns.flatMap((touched): ChangedCell[] => {
        const { column, emptied } = touched;
        const cell = toLivingCell(touched, table.columns);
        const problem = row.problems.find(({ column: heading }) => heading === column.heading)?.code ?? null;
        const writes = plan(living, [cell]) !== null;
        if (!writes && problem === null) return [];
        const place = table.columns.findIndex((each) => each.index === column.index);
        return [
          {
            column: column.index,
            heading: column.heading,
            card: showWorkbookCell(cards.get(contactId)?.get(column.index)).slice(0, longestShown),
            now: showCell(cells[index]?.[place]).slice(0, longestShown),
            emptied,
            edited: cell.keys.some((key) => edited.has(key)),
            problem,
            writes,
          },
        ];
      });
      if (told.length > 0) compared.push({ paired, shown: { row: row.row, contactId, name, cells: told } });
    }
  }
  return compared;
}
