import { composeContactName, composeSortName } from '../../src-shared/contacts/contact-name.ts';
import type { PreparedContact } from '../../src-shared/contacts/prepared-contact.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import type { DictionaryFinder } from '../dictionaries/find-dictionary-value.ts';
import { columnFields } from './contact-columns.ts';
import { prepareStatementShapes } from './statement-shapes.ts';
import type { PointWriter } from './point-writer.ts';
import type { TagWriter } from './tag-writer.ts';
import type { CustomValueWriter } from '../custom-fields/custom-value-writer.ts';

/** When a contact is written, ISO UTC, and the import and its row that wrote it. */
export type WriteStamp = Readonly<{ at: string; importOperationId?: number; importRow?: number }>;

/** The writers of what hangs on a contact. */
export type ContactParts = Readonly<{
  points: PointWriter;
  tags: TagWriter;
  custom: CustomValueWriter;
  findDictionaryValue: DictionaryFinder;
}>;

function composeInsert(columns: readonly string[]): string {
  const marks = columns.map(() => '?').join(', ');
  return `INSERT INTO contacts (${columns.join(', ')}) VALUES (${marks})`;
}

/** A prepared insert of whole contacts with their points, tags and custom values; answers the new id. */
export function prepareContactInserter(
  db: BaseDatabase,
  parts: ContactParts,
): (contact: PreparedContact, stamp: WriteStamp) => number {
  const findStatement = prepareStatementShapes(db);

  return (contact, stamp) => {
    const { kind, fields, points, dictionary } = contact;
    const columns = ['created_at', 'updated_at', 'kind', 'name', 'sort_name'];
    const values: (string | number)[] = [
      stamp.at,
      stamp.at,
      kind,
      composeContactName(kind, fields, points),
      composeSortName(kind, fields, points),
    ];
    function fill(column: string, value: string | number | undefined): void {
      if (value === undefined || value === '') return;
      columns.push(column);
      values.push(value);
    }
    for (const field of columnFields) fill(field.column, fields[field.id]);
    const { source, need } = dictionary;
    if (source !== undefined) fill('source_id', parts.findDictionaryValue('source', source));
    if (need !== undefined) fill('need_id', parts.findDictionaryValue('need', need));
    fill('import_operation_id', stamp.importOperationId);
    fill('import_row', stamp.importRow);
    const id = Number(findStatement(composeInsert(columns)).run(values).lastInsertRowid);
    parts.points.insert(id, points);
    if (contact.tags.length > 0) parts.tags.add(id, contact.tags);
    parts.custom.set(id, contact.custom);
    return id;
  };
}
