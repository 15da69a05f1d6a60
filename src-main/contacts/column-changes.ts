import { dictionaryNames, type PointType } from '../../src-shared/contacts/contact-field.ts';
import { composeContactName, composeSortName } from '../../src-shared/contacts/contact-name.ts';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { DictionaryFinder } from '../dictionaries/find-dictionary-value.ts';
import { columnFields } from './contact-columns.ts';
import type { ContactUpdate } from './contact-updater.ts';

/** A row of contacts as SQLite gives it. */
export type StoredContact = Readonly<Record<string, string | number | null>>;

/** A point by which a contact without a name is called. */
export type NamingPoint = Readonly<{ type: PointType; value: string }>;

/**
 * The columns that an update really changes, the composed names included, with their new values. `listPoints` gives the
 * contact's points as they are by then; it is asked only when there is no name. Throws AppError `nameRequired`.
 */
export function listColumnChanges(
  stored: StoredContact,
  update: ContactUpdate,
  findDictionaryValue: DictionaryFinder,
  listPoints: () => readonly NamingPoint[],
): Map<string, string | number | null> {
  const changes = new Map<string, string | number | null>();
  function put(column: string, value: string | number | null): void {
    if (stored[column] !== value) changes.set(column, value);
  }
  const kind = update.kind ?? (stored['kind'] === 'organization' ? 'organization' : 'person');
  const fields: Record<string, string | number> = {};
  for (const { id, column } of columnFields) {
    const given = update.fields?.[id];
    const value = given === undefined ? stored[column] : given === '' ? null : given;
    if (given !== undefined) put(column, value ?? null);
    if (value !== null && value !== undefined) fields[id] = value;
  }
  put('kind', kind);
  const points = composeContactName(kind, fields) === '' ? listPoints() : [];
  const name = composeContactName(kind, fields, points);
  if (name === '') throw new AppError('nameRequired');
  put('name', name);
  put('sort_name', composeSortName(kind, fields, points));
  for (const dictionary of dictionaryNames) {
    const text = update.dictionary?.[dictionary];
    if (text === undefined) continue;
    put(
      `${dictionary}_id`,
      text === null || text.trim() === '' ? null : findDictionaryValue(dictionary, text),
    );
  }
  return changes;
}
