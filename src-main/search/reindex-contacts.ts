import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';
import { insertSearchRow } from './index-contacts.ts';
import { readSearchSources } from './search-sources.ts';

/** How many contacts are read at once. */
const CHUNK = 1000;

const selectIndexed = `
  SELECT d.id FROM json_each(?) AS asked, (SELECT 1 AS sign UNION ALL SELECT -1)
  CROSS JOIN contact_search_docsize d ON d.id = asked.value * sign`;

/**
 * Rebuilds the search rows of contacts; a contact that is gone loses its row. A contact in the trash is kept under the
 * negative of its id, so that a search of the living never meets it.
 */
export function reindexContacts(db: BaseDatabase, ids: readonly number[]): void {
  const remove = prepareCached<[number], never>(db, 'DELETE FROM contact_search WHERE rowid = ?');
  const insert = prepareCached<[number, string], never>(db, insertSearchRow);
  for (let start = 0; start < ids.length; start += CHUNK) {
    const chunk = ids.slice(start, start + CHUNK);
    const indexed = new Set(
      prepareCached<[string], number>(db, selectIndexed).pluck().all(JSON.stringify(chunk)),
    );
    const texts = new Map(
      readSearchSources(db, chunk).map(({ id, isTrashed, text }) => [isTrashed ? -id : id, text]),
    );
    // In the order of the rows, each removed just before it is written: whenever an id is less than the one before,
    // the index writes out all that it has gathered.
    const rowids = [...new Set([...indexed, ...texts.keys()])].toSorted((one, other) => one - other);
    for (const rowid of rowids) {
      if (indexed.has(rowid)) remove.run(rowid);
      const text = texts.get(rowid);
      if (text !== undefined) insert.run(rowid, text);
    }
  }
}
