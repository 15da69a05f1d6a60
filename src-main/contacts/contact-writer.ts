import type { PreparedContact } from '../../src-shared/contacts/prepared-contact.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCustomValueWriter } from '../custom-fields/custom-value-writer.ts';
import { prepareDictionaryFinder } from '../dictionaries/find-dictionary-value.ts';
import { prepareContactInserter, type WriteStamp } from './contact-inserter.ts';
import { prepareContactUpdater, type ContactUpdate } from './contact-updater.ts';
import { preparePointWriter } from './point-writer.ts';
import { prepareTagWriter } from './tag-writer.ts';

/** Writes contacts over prepared statements: what forms and imports alike use. */
export type ContactWriter = Readonly<{
  /** Adds a contact with its points, tags and custom values; answers its id. */
  insert: (contact: PreparedContact, stamp: WriteStamp) => number;
  /** Writes only what differs; answers whether anything did. Throws AppError `notFound`. */
  update: (id: number, update: ContactUpdate, stamp: WriteStamp) => boolean;
  /** Writes only what the contact lacks: empty fields, a word for its initial, unknown points and tags. Answers whether anything did. */
  fill: (id: number, contact: PreparedContact, stamp: WriteStamp) => boolean;
}>;

/** Prepares the writer inside an operation, for that operation only: it remembers the dictionary values and tags it met. With `asWritten` the known spellings of dictionary values have been settled before. */
export function prepareContactWriter(db: BaseDatabase, asWritten = false): ContactWriter {
  const parts = {
    points: preparePointWriter(db),
    tags: prepareTagWriter(db),
    custom: prepareCustomValueWriter(db),
    findDictionaryValue: prepareDictionaryFinder(db, asWritten),
  };
  return { insert: prepareContactInserter(db, parts), ...prepareContactUpdater(db, parts) };
}
