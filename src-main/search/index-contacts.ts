import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';
import { readSearchSources } from './search-sources.ts';

/** Writes one text into the search index. */
export const insertSearchRow = 'INSERT INTO contact_search (rowid, text) VALUES (?, ?)';

/**
 * Puts new contacts into the search index, given in the order of their ids: the index gathers rows in memory as long as
 * ids grow. `facts` hold what `prepareContactText` tells of them; of one without any it is read from the base.
 */
export function indexContacts(
  db: BaseDatabase,
  ids: readonly number[],
  facts: ReadonlyMap<number, Readonly<{ searchText: string }>>,
): void {
  const unknown = ids.filter((id) => !facts.has(id));
  const read = new Map(
    unknown.length === 0 ? [] : readSearchSources(db, unknown).map(({ id, text }) => [id, text]),
  );
  const insert = prepareCached<[number, string], never>(db, insertSearchRow);
  for (const id of ids) {
    const text = facts.get(id)?.searchText ?? read.get(id);
    if (text !== undefined) insert.run(id, text);
  }
}
