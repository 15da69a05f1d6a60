import type { PreparedContact } from '../../src-shared/contacts/prepared-contact.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCustomValueWriter } from '../custom-fields/custom-value-writer.ts';
import { prepareDictionaryFinder } from '../dictionaries/find-dictionary-value.ts';
import { prepareContactInserter, type ContactInserter } from './contact-inserter.ts';
import type { WriteStamp } from './contact-row.ts';
import { prepareContactUpdater, type ContactUpdate } from './contact-updater.ts';
import { preparePointWriter } from './point-writer.ts';
import { prepareTagWriter } from './tag-writer.ts';

/** Writes contacts over prepared statements: what forms and imports alike use. */
export type ContactWriter = ContactInserter &
  Readonly<{
    /** Writes only what differs; answers whether anything did. Throws AppError `notFound`. */
    update: (id: number, update: ContactUpdate, stamp: WriteStamp) => boolean;
    /** Writes only what the contact lacks: empty fields, a word for its initial, unknown points and tags. Answers whether anything did. */
    fill: (id: number, contact: PreparedContact, stamp: WriteStamp) => boolean;
  }>;

/** How a writer works: with `asWritten` the known spellings of dictionary values have been settled before; for `inBatches` see `prepareContactInserter`. */
type WriterWays = Readonly<{ asWritten?: boolean; inBatches?: boolean }>;

/** Prepares the writer inside an operation, for that operation only: it remembers the dictionary values and tags it met. */
export function prepareContactWriter(
  db: BaseDatabase,
  { asWritten = false, inBatches = false }: WriterWays = {},
): ContactWriter {
  const parts = {
    points: preparePointWriter(db),
    tags: prepareTagWriter(db),
    custom: prepareCustomValueWriter(db),
    findDictionaryValue: prepareDictionaryFinder(db, asWritten),
  };
  return { ...prepareContactInserter(db, parts, inBatches), ...prepareContactUpdater(db, parts) };
}
