import { pointTypes, type DictionaryName } from '../../src-shared/contacts/contact-field.ts';
import { composeContactName } from '../../src-shared/contacts/contact-name.ts';
import type { ContactChanges, ContactKind } from '../../src-shared/contacts/contact.ts';
import type { PreparedContact } from '../../src-shared/contacts/prepared-contact.ts';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { toLocalDay } from '../filters/day-range.ts';
import type { ContactUpdate } from './contact-updater.ts';
import { prepareContactWriter } from './contact-writer.ts';
import { createFieldFinder } from './find-field.ts';
import { prepareChanges } from './prepare-changes.ts';
import { prepareTagWriter } from './tag-writer.ts';

function dropEmpty<Value>(values: Readonly<Record<string, Value | null>> = {}): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  );
}

function toPreparedContact(kind: ContactKind, update: ContactUpdate): PreparedContact {
  const dictionary: Partial<Record<DictionaryName, string>> = dropEmpty(update.dictionary);
  return {
    kind: update.kind ?? kind,
    fields: dropEmpty(update.fields),
    points: pointTypes.flatMap((type) => update.replacePoints?.[type] ?? []),
    dictionary,
    tags: update.setTags ?? [],
    custom: dropEmpty(update.custom),
  };
}

/** Normalises a new contact of a form. Throws AppError `nameRequired`, `valueInvalid`, `fieldUnknown`. */
export function prepareNewContact(
  db: BaseDatabase,
  kind: ContactKind,
  changes: ContactChanges,
  now: Date,
): PreparedContact {
  const update = prepareChanges(changes.kind ?? kind, changes, createFieldFinder(db), toLocalDay(now));
  const contact = toPreparedContact(kind, update);
  if (composeContactName(contact.kind, contact.fields, contact.points) === '') {
    throw new AppError('nameRequired');
  }
  return contact;
}

/** Adds a contact from a form; answers its id. Throws as `prepareNewContact`. */
export function createContact(
  db: BaseDatabase,
  kind: ContactKind,
  changes: ContactChanges,
  now: Date,
): number {
  return prepareContactWriter(db).insert(prepareNewContact(db, kind, changes, now), {
    at: now.toISOString(),
  });
}

/** Changes what a form changed; what is equal already is not written. Throws AppError `notFound`, `nameRequired`, `valueInvalid`, `fieldUnknown`. */
export function updateContact(db: BaseDatabase, id: number, changes: ContactChanges, now: Date): void {
  const stored = db.sqlite
    .prepare<[number], { kind: ContactKind; gender: string | null }>(
      'SELECT kind, gender FROM contacts WHERE id = ? AND merged_into_id IS NULL',
    )
    .get(id);
  if (stored === undefined) throw new AppError('notFound');
  const kind = changes.kind ?? stored.kind;
  const update = prepareChanges(kind, changes, createFieldFinder(db), toLocalDay(now));
  const asksGender = changes.fields !== undefined && 'gender' in changes.fields;
  const { gender: toldGender, ...fields } = update.fields ?? {};
  // The gender that a name tells never overrides the one that is there.
  const keepsGender = toldGender === undefined || (!asksGender && stored.gender !== null);
  prepareContactWriter(db).update(
    id,
    { ...update, fields: keepsGender ? fields : { ...fields, gender: toldGender } },
    { at: now.toISOString() },
  );
}

/** Puts contacts into the trash; those that are there already stay as they are. */
export function trashContacts(db: BaseDatabase, ids: readonly number[], at: string): void {
  db.sqlite
    .prepare(
      'UPDATE contacts SET deleted_at = ? WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?))',
    )
    .run(at, JSON.stringify(ids));
}

/** Takes contacts out of the trash. A card that was united with another is not there: its merge is undone instead. */
export function restoreContacts(db: BaseDatabase, ids: readonly number[]): void {
  db.sqlite
    .prepare(
      'UPDATE contacts SET deleted_at = NULL WHERE deleted_at IS NOT NULL AND merged_into_id IS NULL AND id IN (SELECT value FROM json_each(?))',
    )
    .run(JSON.stringify(ids));
}

/** Puts a tag on contacts, adding the tag when it is new; ids that are gone are passed over. */
export function addTag(db: BaseDatabase, ids: readonly number[], tag: string): void {
  const known = db.sqlite
    .prepare<[string], number>('SELECT id FROM contacts WHERE id IN (SELECT value FROM json_each(?))')
    .pluck()
    .all(JSON.stringify(ids));
  const writer = prepareTagWriter(db);
  for (const id of known) writer.add(id, [tag]);
}
