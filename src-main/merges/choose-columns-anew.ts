import { prepareCached } from '../base/prepare-cached.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import type { CellValue } from '../journal/row-image.ts';
import { chooseValues, composeColumns, findColumn } from './choose-columns.ts';
import { listMembers } from './merged-cards.ts';
import { listMergedFields, readMergingCards } from './read-merging-cards.ts';
import { findBaseValue, type RowTouch } from './row-history.ts';
import { writeCard, writeColumns } from './unite-cards.ts';

/** A state and its day are one statement. */
const consentColumns = ['consent', 'consent_at'];

/** Chooses columns of a card again from its own values and those of the cards that are united with it now. */
export function chooseColumnsAnew(
  db: BaseDatabase,
  contactId: number,
  wanted: ReadonlySet<string>,
  history: readonly RowTouch[],
): void {
  const columns = new Set(wanted);
  if (consentColumns.some((column) => columns.has(column)))
    for (const column of consentColumns) columns.add(column);
  const live = prepareCached<[number], Readonly<Record<string, CellValue>>>(
    db,
    'SELECT * FROM contacts WHERE id = ?',
  ).get(contactId);
  const own = [...columns].map(
    (column) => [column, findBaseValue(history, column, live?.[column] ?? null)] as const,
  );
  writeColumns(db, contactId, new Map(own.filter(([column, value]) => live?.[column] !== value)));
  const fields = listMergedFields(db).filter((field) => columns.has(findColumn(field) ?? ''));
  const cards = readMergingCards(db, listMembers(db.sqlite, contactId), fields);
  const [card] = cards;
  if (card === undefined) return;
  const chosen = composeColumns(cards, fields, chooseValues(cards, fields, []));
  writeCard(db, card.raw, new Map([...chosen].filter(([column]) => columns.has(column))));
}
