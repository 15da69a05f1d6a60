import type { ContactView } from '../../src-shared/contacts/contacts-contract.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';
import type { SearchQuery } from '../search/build-search-query.ts';
import { rankName } from '../search/rank-name.ts';
import { toIndexRange } from '../search/read-search-text.ts';
import type { ViewSql } from './view-sql.ts';

/** Ids in order; `more` says that there are others beyond the limit. */
export type FoundIds = Readonly<{ ids: Int32Array<ArrayBuffer>; more: boolean }>;

type NamedId = [id: number, sortName: string];

/** Sorts after every letter, so that it closes the range of names with one beginning. */
const AFTER_LETTERS = '\u{10FFFF}';

/** Ids met first in the index; the contacts themselves are read only when there is a filter. */
function findMatches(
  db: BaseDatabase,
  view: ContactView,
  { where, narrow, joins }: ViewSql,
  query: SearchQuery,
  limit: number,
): number[] {
  const id = view.trash ? '-s.rowid' : 's.rowid';
  const join = narrow ? `CROSS JOIN contacts c ON c.id = ${id}${joins}` : '';
  const condition = narrow ? `AND (${where.sql})` : '';
  return prepareCached<unknown[], number>(
    db,
    `SELECT ${id} FROM contact_search s ${join}
       WHERE s.contact_search MATCH ? AND s.${toIndexRange(view.trash)} ${condition} LIMIT ?`,
  )
    .pluck()
    .all(query.match, ...(narrow ? where.params : []), limit);
}

function readNames(db: BaseDatabase, ids: readonly number[]): NamedId[] {
  return prepareCached<[string], NamedId>(
    db,
    'SELECT c.id, c.sort_name FROM json_each(?) AS met CROSS JOIN contacts c ON c.id = met.value',
  )
    .raw()
    .all(JSON.stringify(ids));
}

/** The first of the view's names with such a beginning, through the index by name. */
function findByBeginning(
  db: BaseDatabase,
  { filter, joins }: ViewSql,
  beginning: string,
  limit: number,
): NamedId[] {
  return prepareCached<unknown[], NamedId>(
    db,
    `SELECT c.id, c.sort_name FROM contacts c INDEXED BY contacts_by_name${joins}
       WHERE c.deleted_at IS NULL AND c.sort_name >= ? AND c.sort_name < ? AND (${filter.sql})
       ORDER BY c.sort_name, c.id LIMIT ?`,
  )
    .raw()
    .all(beginning, beginning + AFTER_LETTERS, ...filter.params, limit);
}

/**
 * The best `limit` contacts of a search. What fits in the limit is ranked whole; of a broader search the names
 * that begin as typed come first, in their order and straight from the index, and what was met first fills the rest.
 */
export function findRankedContacts(
  db: BaseDatabase,
  view: ContactView,
  viewSql: ViewSql,
  query: SearchQuery,
  limit: number,
): FoundIds {
  const met = findMatches(db, view, viewSql, query, limit + 1);
  const isBroad = met.length > limit;
  const chosen = new Map<number, string>();
  if (isBroad && !view.trash) {
    for (const beginning of query.namePrefixes) {
      if (chosen.size >= limit) break;
      for (const [id, name] of findByBeginning(db, viewSql, beginning, limit)) chosen.set(id, name);
    }
  }
  const rest = met.filter((id) => !chosen.has(id)).slice(0, isBroad ? limit - chosen.size : undefined);
  if (rest.length > 0 && chosen.size < limit) {
    for (const [id, name] of readNames(db, rest)) chosen.set(id, name);
  }
  const ranked = [...chosen].map(([id, name]) => ({ id, name, rank: rankName(name, query) }));
  ranked.sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) || a.id - b.id);
  return {
    ids: Int32Array.from(ranked.slice(0, limit), ({ id }) => id),
    more: isBroad,
  };
}
