import type { ContactField } from '../../../src-shared/contacts/contact-field.ts';
import { composeContactName } from '../../../src-shared/contacts/contact-name.ts';
import type { ContactRow } from '../../../src-shared/contacts/contact.ts';
import { fieldValuesEn } from '../../../src-shared/words/en/fields.ts';
import { fieldValuesRu } from '../../../src-shared/words/ru/fields.ts';
import type { BaseDatabase } from '../../base/base-database.ts';
import { selectContactRows } from '../../contacts/contact-rows-query.ts';
import { createFieldFinder } from '../../contacts/find-field.ts';
import { toWorkbookCell, type WorkbookCell } from '../../export/workbook-cell.ts';
import { makeSafeCellText } from '../../export/safe-cell-text.ts';
import { prepareCardPoints, type PointColumn } from './card-points.ts';

/** A column to be filled from cards. */
export type CardColumn = Readonly<{ index: number; heading: string; fieldId: string }>;

/** The cells of a card by the column's index. */
export type CardCells = ReadonlyMap<number, WorkbookCell>;

const nameParts = ['lastName', 'firstName', 'middleName', 'organizationName', 'legalForm'];
const words = { ru: fieldValuesRu, en: fieldValuesEn } as const;

/**
 * Prepares the reading of cards as cells of a table: what an import of these columns would read back. Of several columns
 * of one text the first holds it whole; ИНН takes КПП along when that has no column of its own.
 */
export function prepareCardCells(
  db: BaseDatabase,
  columns: readonly CardColumn[],
  locale: 'ru' | 'en',
): (ids: readonly number[]) => ReadonlyMap<number, CardCells> {
  const findField = createFieldFinder(db);
  const valueWords = new Map<string, string>(Object.entries(words[locale]));
  const plain: { column: CardColumn; field: ContactField; first: boolean }[] = [];
  const ofPoints: PointColumn[] = [];
  const names: CardColumn[] = [];
  const taken = new Set<string>();
  for (const column of columns) {
    const { fieldId } = column;
    const field = findField(fieldId);
    if (fieldId === 'fullName') names.push(column);
    else if (fieldId === 'contactsMixed') ofPoints.push({ ...column, type: null });
    else if (field?.storage.in === 'points') ofPoints.push({ ...column, type: field.storage.type });
    else if (field !== undefined) plain.push({ column, field, first: !taken.has(fieldId) });
    taken.add(fieldId);
  }
  const extra = [
    ...(names.length > 0 ? nameParts : []),
    ...(taken.has('inn') && !taken.has('kpp') ? ['kpp'] : []),
  ];
  const fields = [
    ...new Map(
      [...plain.map(({ field }) => field), ...extra.flatMap((id) => findField(id) ?? [])].map((field) => [
        field.id,
        field,
      ]),
    ).values(),
  ];
  const readPoints = prepareCardPoints(db, ofPoints, locale);

  const toCells = (row: ContactRow, points: ReadonlyMap<number, string>): CardCells => {
    const cells = new Map<number, WorkbookCell>(points);
    for (const [place, { index }] of names.entries()) cells.set(index, place === 0 ? nameOf(row) : null);
    for (const { column, field, first } of plain) {
      const value = first ? toWorkbookCell(field, row.cells[field.id] ?? null, valueWords) : null;
      const kpp = field.id === 'inn' && !taken.has('kpp') ? row.cells['kpp'] : null;
      cells.set(column.index, value !== null && typeof kpp === 'string' ? `${String(value)}/${kpp}` : value);
    }
    return cells;
  };
  return (ids) => {
    const points = readPoints(ids);
    return new Map(
      selectContactRows(db, ids, fields).map((row) => [
        row.id,
        toCells(row, points.get(row.id) ?? new Map()),
      ]),
    );
  };
}

function nameOf({ kind, cells }: ContactRow): string | null {
  const parts = Object.fromEntries(
    nameParts.flatMap((id) => (typeof cells[id] === 'string' ? [[id, cells[id]] as const] : [])),
  );
  const name = makeSafeCellText(composeContactName(kind, parts, []));
  return name === '' ? null : name;
}

/** A cell as text for the screen. */
export function showWorkbookCell(cell: WorkbookCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10).split('-').toReversed().join('.');
  return typeof cell === 'number' ? String(cell).replace('.', ',') : cell;
}
