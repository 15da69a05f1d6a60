import type { ContactView } from '../../src-shared/contacts/contacts-contract.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';
import type { BoundValue } from '../filters/sql-fragment.ts';
import type { SearchQuery } from '../search/build-search-query.ts';
import { readSearchText, toIndexRange } from '../search/read-search-text.ts';
import { findRankedContacts, type FoundIds } from './find-ranked-contacts.ts';
import { composeViewSql, type ViewSql } from './view-sql.ts';

/** Ids of a view in its order. `more`: there are others beyond the limit. `layoutSwapped`: only the text typed in the other keyboard layout found anything. */
export type FoundContacts = FoundIds & Readonly<{ layoutSwapped: boolean }>;

function composeWhere(
  view: ContactView,
  { where }: ViewSql,
  query: SearchQuery | null,
): { sql: string; params: BoundValue[] } {
  if (query === null) return { sql: where.sql, params: [...where.params] };
  const found = `c.id IN (SELECT ${view.trash ? '-rowid' : 'rowid'} FROM contact_search WHERE contact_search MATCH ? AND ${toIndexRange(view.trash)})`;
  return { sql: `${found} AND (${where.sql})`, params: [query.match, ...where.params] };
}

function findInOrder(
  db: BaseDatabase,
  view: ContactView,
  viewSql: ViewSql,
  query: SearchQuery | null,
  limit: number | null,
): FoundIds {
  const where = composeWhere(view, viewSql, query);
  const ids = prepareCached<unknown[], number>(
    db,
    `SELECT c.id FROM ${viewSql.from} WHERE ${where.sql} ORDER BY ${viewSql.orderBy} LIMIT ?`,
  )
    .pluck()
    .all(...where.params, limit === null ? -1 : limit + 1);
  const more = limit !== null && ids.length > limit;
  return { ids: Int32Array.from(more ? ids.slice(0, limit) : ids), more };
}

/**
 * Finds the contacts of a view. A search with a limit answers the best first: names that begin as typed, then the
 * rest by name; otherwise the view's own order holds. `now` is what relative dates start from.
 * Throws AppError `fieldUnknown`, `invalidInput`, `valueInvalid` for a wrong filter or order.
 */
export function findContacts(
  db: BaseDatabase,
  view: ContactView,
  limit: number | null,
  now: Date = new Date(),
): FoundContacts {
  const viewSql = composeViewSql(db, view, now);
  for (const { query, layoutSwapped } of readSearchText(view.search)) {
    const found =
      query !== null && limit !== null
        ? findRankedContacts(db, view, viewSql, query, limit)
        : findInOrder(db, view, viewSql, query, limit);
    if (found.ids.length > 0) return { ...found, layoutSwapped };
  }
  return { ids: new Int32Array(), more: false, layoutSwapped: false };
}

function countFound(
  db: BaseDatabase,
  view: ContactView,
  viewSql: ViewSql,
  query: SearchQuery | null,
): number {
  const where = composeWhere(view, viewSql, query);
  const total =
    query !== null && !viewSql.narrow
      ? prepareCached<unknown[], number>(
          db,
          `SELECT count(*) FROM contact_search WHERE contact_search MATCH ? AND ${toIndexRange(view.trash)}`,
        )
          .pluck()
          .get(query.match)
      : prepareCached<unknown[], number>(db, `SELECT count(*) FROM ${viewSql.from} WHERE ${where.sql}`)
          .pluck()
          .get(...where.params);
  return total ?? 0;
}

/** How many contacts a view holds; the same text and filter as in `findContacts`. */
export function countContacts(db: BaseDatabase, view: ContactView, now: Date = new Date()): number {
  const viewSql = composeViewSql(db, view, now);
  for (const { query } of readSearchText(view.search)) {
    const total = countFound(db, view, viewSql, query);
    if (total > 0) return total;
  }
  return 0;
}
