import * as z from 'zod';
import type { CustomField } from '../../src-shared/custom-fields/custom-fields-contract.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { customFields } from './custom-field-tables.ts';

const optionsSchema = z.array(z.string());

/** The fields of the owner's own in the order in which they were made, archived ones included. */
export function listCustomFields(db: BaseDatabase): CustomField[] {
  const rows = db.orm.select().from(customFields).orderBy(customFields.id).all();
  return rows.map((row) => ({ ...row, options: optionsSchema.parse(JSON.parse(row.options)) }));
}
