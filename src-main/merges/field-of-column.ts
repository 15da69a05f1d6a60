import { contactFields } from '../../src-shared/contacts/contact-fields.ts';
import { findColumn } from './choose-columns.ts';

const fieldsByColumn: ReadonlyMap<string, string> = new Map(
  contactFields.flatMap((field) => {
    const column = findColumn(field);
    return column === null ? [] : [[column, field.id] as const];
  }),
);

/** The id of the field that lives in a column of contacts. */
export function findFieldOfColumn(column: string): string | undefined {
  return fieldsByColumn.get(column);
}
