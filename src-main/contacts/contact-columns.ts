import { contactFields } from '../../src-shared/contacts/contact-fields.ts';

/** A field whose value is a column of `contacts` that forms and imports write. */
export type ColumnField = Readonly<{ id: string; column: string }>;

/** The fields kept in columns that forms and imports write; `kind` is written with the name. */
export const columnFields: readonly ColumnField[] = contactFields.flatMap(({ id, editable, storage }) =>
  editable && storage.in === 'column' && storage.column !== 'kind' ? [{ id, column: storage.column }] : [],
);
