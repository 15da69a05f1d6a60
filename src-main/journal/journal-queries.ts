import { and, desc, lt, notInArray } from 'drizzle-orm';
import { operationSchema, type Operation } from '../../src-shared/journal/operation.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { journalState, operations } from './journal-tables.ts';

/** Operations, newest first, older than `before` when it is given; the one that is still being written is left out. */
export function listOperations(
  { orm }: BaseDatabase,
  { limit, before }: Readonly<{ limit: number; before: number | null }>,
): Operation[] {
  const open = orm.select({ id: journalState.operationId }).from(journalState).all();
  const openIds = open.flatMap(({ id }) => id ?? []);
  return orm
    .select()
    .from(operations)
    .where(and(before === null ? undefined : lt(operations.id, before), notInArray(operations.id, openIds)))
    .orderBy(desc(operations.id))
    .limit(limit)
    .all()
    .map((row) =>
      operationSchema.parse({
        id: row.id,
        kind: row.kind,
        params: JSON.parse(row.params),
        at: row.at,
        changes: row.changeCount,
        contacts: row.contactCount,
        undoneBy: row.undoneBy,
        undoes: row.undoes,
      }),
    );
}
