import { eq } from 'drizzle-orm';
import { contactFields } from '../../src-shared/contacts/contact-fields.ts';
import { importOnlyFields } from '../../src-shared/contacts/import-only-fields.ts';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { ImportDecision } from '../../src-shared/import/import-decision.ts';
import type { ImportPreview } from '../../src-shared/import/import-preview.ts';
import type { ProfileMatch } from '../../src-shared/import/import-profile-contract.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { listCustomFields } from '../custom-fields/custom-field-queries.ts';
import type { TableSummary } from '../parser/parser-messages.ts';
import { importProfiles } from './import-tables.ts';
import { rebuildDecision, savedDecisionSchema, toSavedDecision } from './profile-decision.ts';
import { compareShapes, describeShape, isSameShape } from './table-shape.ts';

type Looked = Readonly<{ table: Pick<TableSummary, 'columns' | 'headingRow'>; decision: ImportDecision }>;

/** The saved mappings by name. */
export function listProfiles({ orm }: BaseDatabase): { id: number; name: string; createdAt: string }[] {
  const { id, name, createdAt } = importProfiles;
  return orm.select({ id, name, createdAt }).from(importProfiles).orderBy(name).all();
}

/** Keeps a decision under a name, inside an operation. Throws AppError `valueTaken` for a name in use unless it is to be replaced. */
export function saveProfile(
  { orm }: BaseDatabase,
  { table, decision }: Looked,
  { name, replace, at }: Readonly<{ name: string; replace: boolean; at: Date }>,
): number {
  const known = orm.select().from(importProfiles).where(eq(importProfiles.name, name)).get();
  const values = {
    name,
    shape: describeShape(table.columns.map(({ heading }) => heading)),
    decision: JSON.stringify(toSavedDecision(decision, table.columns)),
    createdAt: at.toISOString(),
  };
  if (known === undefined) {
    return orm.insert(importProfiles).values(values).returning({ id: importProfiles.id }).get().id;
  }
  if (!replace) throw new AppError('valueTaken', { value: name });
  orm.update(importProfiles).set(values).where(eq(importProfiles.id, known.id)).run();
  return known.id;
}

/** Forgets a mapping, inside an operation. Throws AppError `notFound`. */
export function deleteProfile({ orm }: BaseDatabase, id: number): void {
  const { changes } = orm.delete(importProfiles).where(eq(importProfiles.id, id)).run();
  if (changes === 0) throw new AppError('notFound');
}

/** The saved mapping that knows the file best, over its columns; of equal ones the latest. Undefined when none does. */
function findProfile(db: BaseDatabase, { table, decision }: Looked): ProfileMatch | undefined {
  if (table.headingRow === 0) return undefined;
  const shape = describeShape(table.columns.map(({ heading }) => heading));
  const [best] = db.orm
    .select()
    .from(importProfiles)
    .all()
    .filter((profile) => isSameShape(profile.shape, shape))
    .toSorted(
      (a, b) =>
        compareShapes(b.shape, shape) - compareShapes(a.shape, shape) ||
        b.createdAt.localeCompare(a.createdAt),
    );
  const saved = savedDecisionSchema.safeParse(best === undefined ? null : JSON.parse(best.decision));
  if (best === undefined || !saved.success) return undefined;
  const fieldIds = listFieldIds(db);
  const rebuilt = rebuildDecision(saved.data, table.columns, decision, (id) => fieldIds.has(id));
  const { id, name } = best;
  return { id, name, applied: isApplied(rebuilt.decision, { table, decision }), ...rebuilt };
}

function listFieldIds(db: BaseDatabase): ReadonlySet<string> {
  const own = listCustomFields(db).flatMap(({ id, archived }) => (archived ? [] : [`custom:${id}`]));
  return new Set([...[...contactFields, ...importOnlyFields].map(({ id }) => id), ...own]);
}

/** True when the file stands as the mapping would have it, whoever decided so. */
function isApplied(wanted: ImportDecision, { table, decision }: Looked): boolean {
  const fields = new Map(table.columns.map(({ index, fieldId }) => [index, fieldId]));
  const { mapping = [], ...rest } = wanted;
  const { mapping: _mapping, ...present } = decision;
  return (
    mapping.every(({ index, fieldId }) => fields.get(index) === fieldId) &&
    toSortedText(rest) === toSortedText(present)
  );
}

function toSortedText(decision: object): string {
  return JSON.stringify(
    Object.entries(decision)
      .filter(([, value]) => value !== undefined)
      .toSorted(([one], [other]) => one.localeCompare(other)),
  );
}

/** A preview with the saved mapping that knows its file, if any does. */
export function addProfile(db: BaseDatabase, session: Looked, preview: ImportPreview): ImportPreview {
  const profile = findProfile(db, session);
  return profile === undefined ? preview : { ...preview, profile };
}
