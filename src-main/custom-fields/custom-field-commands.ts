import { eq } from 'drizzle-orm';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { CustomField } from '../../src-shared/custom-fields/custom-fields-contract.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { customFields } from './custom-field-tables.ts';

function assertLabelFree(db: BaseDatabase, label: string, ownId: number | null): void {
  const holder = db.orm
    .select({ id: customFields.id })
    .from(customFields)
    .where(eq(customFields.label, label))
    .get();
  if (holder !== undefined && holder.id !== ownId) throw new AppError('valueTaken', { value: label });
}

function packOptions(options: readonly string[]): string {
  return JSON.stringify([...new Set(options)]);
}

/** Adds a field of the owner's own; answers its id. Throws AppError `valueTaken` when another field has the label. */
export function createCustomField(
  db: BaseDatabase,
  { label, kind, options }: Omit<CustomField, 'id' | 'archived'>,
): number {
  assertLabelFree(db, label, null);
  return db.orm
    .insert(customFields)
    .values({ label, kind, options: packOptions(options), archived: false })
    .returning({ id: customFields.id })
    .get().id;
}

/** Renames a field, sets the values of a list, archives it or brings it back; its kind never changes. Throws AppError `notFound`, `valueTaken`. */
export function updateCustomField(
  db: BaseDatabase,
  { id, label, options, archived }: Omit<CustomField, 'kind'>,
): void {
  assertLabelFree(db, label, id);
  const { changes } = db.orm
    .update(customFields)
    .set({ label, options: packOptions(options), archived })
    .where(eq(customFields.id, id))
    .run();
  if (changes === 0) throw new AppError('notFound');
}
