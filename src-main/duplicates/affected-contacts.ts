import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';
import { readDecisions, type Decisions } from './told-apart.ts';
import { listTouchedSince } from './touched-contacts.ts';

/** More than this and everything is looked at anew. */
const mostAffected = 2000;

/** What operations changed for duplicates: contacts whose facts they touched, all of whom something is to be told anew, and the decisions as they stand now. */
export type Affected = Readonly<{
  touched: readonly number[];
  contactIds: ReadonlySet<number>;
  decisions: Decisions;
}>;

const sinceSql = 'id >= (SELECT min(first_change) FROM operations WHERE id > :after)';
const decidedSql = `
  SELECT coalesce(before ->> '$.first_id', (SELECT first_id FROM distinct_pairs WHERE id = row_id)),
    coalesce(before ->> '$.second_id', (SELECT second_id FROM distinct_pairs WHERE id = row_id))
  FROM changes NOT INDEXED WHERE ${sinceSql} AND table_name = 'distinct_pairs'`;
const mergedSql = "SELECT EXISTS (SELECT 1 FROM operations WHERE id > ? AND kind IN ('merge', 'undo'))";

/** Contacts of which operations after this one changed something; null when they are very many. */
export function listAffected(db: BaseDatabase, after: number, before: Decisions): Affected | null {
  const touched = listTouchedSince(db, after);
  if (touched.length > mostAffected) return null;
  const told = prepareCached<[{ after: number }], [number | null, number | null]>(db, decidedSql)
    .raw()
    .all({ after })
    .flat()
    .filter((id) => id !== null);
  const isMerged = prepareCached<[number], number>(db, mergedSql).pluck().get(after) === 1;
  const decisions = isMerged || told.length > 0 ? readDecisions(db) : before;
  // A decision on a card speaks of the card that stands for it, before and now.
  const contactIds = [...touched, ...told].flatMap((id) => [
    id,
    before.standsFor(id),
    decisions.standsFor(id),
  ]);
  return { touched, contactIds: new Set(contactIds), decisions };
}
