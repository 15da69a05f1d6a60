import { prepareCached } from '../base/prepare-cached.ts';
import type { ContactField } from '../../src-shared/contacts/contact-field.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import type { ChosenValues } from './choose-columns.ts';
import { findBaseValue, readRowHistory } from './row-history.ts';

type Row = Readonly<{ id: number; value: string }>;

/**
 * Gives the survivor the chosen values of own fields. A value of another card comes with its row; where the survivor
 * has a row of its own, that row takes the value and the other one stays with the old card.
 */
export function moveCustomValues(
  db: BaseDatabase,
  survivorId: number,
  fields: readonly ContactField[],
  chosen: ChosenValues,
): void {
  const { sqlite } = db;
  const find = prepareCached<[number, number], Row>(
    { sqlite },
    'SELECT id, value FROM custom_values WHERE contact_id = ? AND field_id = ?',
  );
  const move = prepareCached<unknown[], unknown>(
    { sqlite },
    'UPDATE custom_values SET contact_id = ? WHERE id = ?',
  );
  const write = prepareCached<unknown[], unknown>(
    { sqlite },
    'UPDATE custom_values SET value = ? WHERE id = ?',
  );

  /** Sends a row that came from another card back to it, so that its place becomes free. */
  function sendHome(row: Row, fieldId: number): boolean {
    const home = findBaseValue(readRowHistory(sqlite, 'custom_values', row.id), 'contact_id', survivorId);
    if (typeof home !== 'number' || home === survivorId || find.get(home, fieldId) !== undefined)
      return false;
    move.run(home, row.id);
    return true;
  }

  for (const { id, storage } of fields) {
    const from = chosen.get(id)?.from ?? null;
    if (storage.in !== 'custom' || from === null || from === survivorId) continue;
    const wanted = find.get(from, storage.fieldId);
    if (wanted === undefined) continue;
    const own = find.get(survivorId, storage.fieldId);
    if (own === undefined || sendHome(own, storage.fieldId)) move.run(survivorId, wanted.id);
    else write.run(wanted.value, own.id);
  }
}
