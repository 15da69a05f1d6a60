import type { PreparedContact } from '../../src-shared/contacts/prepared-contact.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { batchRows, prepareRowInserter, type InsertedValues } from '../base/row-inserter.ts';
import type { CustomValueWriter } from '../custom-fields/custom-value-writer.ts';
import type { DictionaryFinder } from '../dictionaries/find-dictionary-value.ts';
import { composeNames, contactRow, toContactRow, type ContactNames, type WriteStamp } from './contact-row.ts';
import { toPointRows, type PointWriter } from './point-writer.ts';
import type { TagWriter } from './tag-writer.ts';

/** The writers of what hangs on a contact. */
export type ContactParts = Readonly<{
  points: PointWriter;
  tags: TagWriter;
  custom: CustomValueWriter;
  findDictionaryValue: DictionaryFinder;
}>;

/** Writes whole contacts with their points, tags and custom values. */
export type ContactInserter = Readonly<{
  /** Adds a contact; answers its id. It may wait for others: see `writeWaiting`. `names` when they are made already. */
  insert: (contact: PreparedContact, stamp: WriteStamp, names?: ContactNames) => number;
  /** Writes the contacts that wait, if this one is among them; without an id whichever they are. */
  writeWaiting: (id?: number) => void;
}>;

/**
 * A prepared insert of contacts. `inBatches` gathers them, so that one statement writes many: whoever reads a contact
 * that it has just inserted calls `writeWaiting` before, and once at the end.
 */
export function prepareContactInserter(
  db: BaseDatabase,
  parts: ContactParts,
  inBatches: boolean,
): ContactInserter {
  const insertContacts = prepareRowInserter(db, contactRow);
  const readLastId = db.sqlite
    .prepare<[], number>("SELECT seq FROM sqlite_sequence WHERE name = 'contacts'")
    .pluck();
  let contacts: InsertedValues[] = [];
  let points: InsertedValues[] = [];
  let hangings: (() => void)[] = [];
  let firstId = 0;

  function writeAll(): void {
    const [rows, pointRows, late] = [contacts, points, hangings];
    [contacts, points, hangings] = [[], [], []];
    insertContacts(rows);
    parts.points.insert(pointRows);
    for (const write of late) write();
  }

  return {
    insert: (contact, stamp, names = composeNames(contact)) => {
      if (contacts.length === 0) firstId = (readLastId.get() ?? 0) + 1;
      const id = firstId + contacts.length;
      contacts.push(toContactRow(id, contact, { ...stamp, ...names }, parts.findDictionaryValue));
      for (const row of toPointRows(id, contact.points)) points.push(row);
      if (contact.tags.length > 0) hangings.push(() => parts.tags.add(id, contact.tags));
      for (const _ in contact.custom) {
        hangings.push(() => parts.custom.set(id, contact.custom));
        break;
      }
      if (!inBatches || contacts.length >= batchRows) writeAll();
      return id;
    },
    writeWaiting: (id = firstId) => {
      if (contacts.length > 0 && id >= firstId) writeAll();
    },
  };
}
