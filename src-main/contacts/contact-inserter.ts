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

const givenColumns = ['created_at', 'updated_at', 'kind', 'name', 'sort_name'];
const optionalColumns = [
  ...columnFields.map(({ column }) => column),
  'source_id',
  'need_id',
  'import_operation_id',
  'import_row',
];

/** The insert with those optional columns that are filled. */
function composeInsert(optional: readonly (string | number | null)[]): string {
  const columns = [...givenColumns, ...optionalColumns.filter((_, index) => optional[index] !== null)];
  return `INSERT INTO contacts (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
}

/** A prepared insert of whole contacts with their points, tags and custom values; answers the new id. */
export function prepareContactInserter(
  db: BaseDatabase,
  parts: ContactParts,
): (contact: PreparedContact, stamp: WriteStamp) => number {
  const findStatement = prepareStatementShapes(db);

  return (contact, stamp) => {
    const { kind, fields, points, dictionary } = contact;
    const { source, need } = dictionary;
    const optional: (string | number | null)[] = [];
    for (const { id } of columnFields) optional.push(fields[id] ?? null);
    optional.push(
      source === undefined ? null : parts.findDictionaryValue('source', source),
      need === undefined ? null : parts.findDictionaryValue('need', need),
      stamp.importOperationId ?? null,
      stamp.importRow ?? null,
    );
    const values: (string | number)[] = [
      stamp.at,
      stamp.at,
      kind,
      composeContactName(kind, fields, points),
      composeSortName(kind, fields, points),
    ];
    // A bit for each optional column: there are fewer than the 53 that a number holds.
    let shape = 0;
    for (const value of optional) {
      shape *= 2;
      if (value === null) continue;
      shape += 1;
      values.push(value);
    }
    const statement = findStatement(shape, () => composeInsert(optional));
    const id = Number(statement.run(values).lastInsertRowid);
    parts.points.insert(id, points);
    if (contact.tags.length > 0) parts.tags.add(id, contact.tags);
    parts.custom.set(id, contact.custom);
    return id;
  };
}
