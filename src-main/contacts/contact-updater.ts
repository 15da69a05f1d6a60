import {
  dictionaryNames,
  pointTypes,
  type DictionaryName,
  type PointType,
} from '../../src-shared/contacts/contact-field.ts';
import type { ContactKind } from '../../src-shared/contacts/contact.ts';
import { isInitialOf } from '../../src-shared/names/is-initial-of.ts';
import type { PreparedContact, PreparedPoint } from '../../src-shared/contacts/prepared-contact.ts';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { listColumnChanges, type NamingPoint, type StoredContact } from './column-changes.ts';
import { columnFields } from './contact-columns.ts';
import type { ContactParts } from './contact-inserter.ts';
import type { WriteStamp } from './contact-row.ts';
import type { WantedPoint } from './point-writer.ts';
import { prepareStatementShapes } from './statement-shapes.ts';

/** What is to be changed of a contact; what is not named stays, null empties. */
export type ContactUpdate = Readonly<{
  kind?: ContactKind;
  /** Values of column fields by field id. */
  fields?: Readonly<Record<string, string | number | null>>;
  dictionary?: Readonly<Partial<Record<DictionaryName, string | null>>>;
  /** Makes all points of a type these. */
  replacePoints?: Readonly<Partial<Record<PointType, readonly WantedPoint[]>>>;
  /** Adds points whose value the contact does not have yet. */
  addPoints?: readonly PreparedPoint[];
  /** Adds points that the contact is known to lack. */
  appendPoints?: readonly PreparedPoint[];
  setTags?: readonly string[];
  addTags?: readonly string[];
  /** Stored text by the id of the custom field. */
  custom?: Readonly<Record<number, string | null>>;
}>;

type ContactUpdater = Readonly<{
  update: (id: number, update: ContactUpdate, stamp: WriteStamp) => boolean;
  fill: (id: number, contact: PreparedContact, stamp: WriteStamp) => boolean;
}>;

/** Prepares the updates of existing contacts. */
export function prepareContactUpdater(db: BaseDatabase, parts: ContactParts): ContactUpdater {
  const findStatement = prepareStatementShapes(db);
  const selectContact = db.sqlite.prepare<[number], StoredContact>('SELECT * FROM contacts WHERE id = ?');
  const selectCustom = db.sqlite
    .prepare<[number], number>('SELECT field_id FROM custom_values WHERE contact_id = ?')
    .pluck();

  const selectPoints = db.sqlite.prepare<[number], NamingPoint>(
    'SELECT type, value FROM contact_points WHERE contact_id = ? ORDER BY type, position, id',
  );

  function readStored(id: number): StoredContact {
    const stored = selectContact.get(id);
    if (stored === undefined) throw new AppError('notFound');
    return stored;
  }

  function writeParts(id: number, update: ContactUpdate): boolean {
    let differed = false;
    for (const type of pointTypes) {
      const points = update.replacePoints?.[type];
      if (points !== undefined) differed = parts.points.replace(id, type, points) || differed;
    }
    if (update.addPoints !== undefined) differed = parts.points.addMissing(id, update.addPoints) || differed;
    if (update.appendPoints !== undefined)
      differed = parts.points.append(id, update.appendPoints) || differed;
    if (update.setTags !== undefined) differed = parts.tags.replace(id, update.setTags) || differed;
    if (update.addTags !== undefined) differed = parts.tags.add(id, update.addTags) || differed;
    if (update.custom !== undefined) differed = parts.custom.set(id, update.custom) || differed;
    return differed;
  }

  function writeChanges(
    id: number,
    stored: StoredContact,
    update: ContactUpdate,
    stamp: WriteStamp,
  ): boolean {
    const partsDiffered = writeParts(id, update);
    if (!partsDiffered && !namesColumns(update)) return false;
    const changes = listColumnChanges(stored, update, parts.findDictionaryValue, () => selectPoints.all(id));
    if (!partsDiffered && changes.size === 0) return false;
    changes.set('updated_at', stamp.at);
    if (stamp.importOperationId !== undefined) changes.set('import_operation_id', stamp.importOperationId);
    if (stamp.importRow !== undefined) changes.set('import_row', stamp.importRow);
    const columns = [...changes.keys()];
    const statement = findStatement(
      columns.join(' '),
      () => `UPDATE contacts SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`,
    );
    statement.run([...changes.values(), id]);
    return true;
  }

  return {
    update: (id, update, stamp) => writeChanges(id, readStored(id), update, stamp),
    fill: (id, contact, stamp) => {
      const stored = readStored(id);
      const fields: Record<string, string | number> = {};
      for (const field of columnFields) {
        const value = contact.fields[field.id];
        if (value === undefined) continue;
        const held = stored[field.column] ?? null;
        if (held === null || isInitialOf(field.id, held, value)) fields[field.id] = value;
      }
      const dictionary: Partial<Record<DictionaryName, string>> = {};
      for (const name of dictionaryNames) {
        const value = contact.dictionary[name];
        if (value !== undefined && stored[`${name}_id`] === null) dictionary[name] = value;
      }
      const given = Object.entries(contact.custom);
      const held = new Set(given.length === 0 ? [] : selectCustom.all(id));
      const missing = given.filter(([fieldId]) => !held.has(Number(fieldId)));
      return writeChanges(
        id,
        stored,
        {
          fields,
          dictionary,
          addPoints: contact.points,
          addTags: contact.tags,
          custom: Object.fromEntries(missing),
        },
        stamp,
      );
    },
  };
}

/** Whether an update says anything about the row of the contact itself. */
function namesColumns({ kind, fields = {}, dictionary = {} }: ContactUpdate): boolean {
  return kind !== undefined || Object.keys(fields).length > 0 || Object.keys(dictionary).length > 0;
}
