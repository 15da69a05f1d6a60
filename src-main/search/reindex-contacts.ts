import type { BaseDatabase } from '../base/base-database.ts';
import { composeSearchText } from './compose-search-text.ts';

/** How many contacts are read at once. */
const CHUNK = 1000;

type SearchSource = Readonly<{ id: number; deleted: number; texts: string; points: string }>;

// Points come as «type, unit separator, value» in one text: a JSON of them costs several times as much.
const selectSources = `
  SELECT c.id, c.deleted_at IS NOT NULL AS deleted,
    concat_ws(' ', c.last_name, c.first_name, c.middle_name, c.organization_name, c.legal_form, c.inn, c.contact_persons, c.head, c.note) AS texts,
    coalesce((SELECT group_concat(p.type || char(31) || p.value, char(30)) FROM contact_points p
      WHERE p.contact_id = c.id AND p.type IN ('phone', 'email', 'messenger', 'site')), '') AS points
  FROM contacts c WHERE c.id IN (SELECT value FROM json_each(?))`;

function composeText(source: SearchSource): string {
  const texts = [source.texts];
  const phones: string[] = [];
  if (source.points !== '') {
    for (const point of source.points.split('\u001E')) {
      const [type, value = ''] = point.split('\u001F');
      if (type === 'phone') phones.push(value);
      else texts.push(value);
    }
  }
  return composeSearchText(texts, phones);
}

/**
 * Rebuilds the search rows of contacts; a contact that is gone loses its row. A contact in the trash is kept under the
 * negative of its id, so that a search of the living never meets it.
 */
export function reindexContacts(db: BaseDatabase, ids: readonly number[]): void {
  const selectIndexed = db.sqlite
    .prepare<[string], number>(
      `SELECT d.id FROM json_each(?) AS asked, (SELECT 1 AS sign UNION ALL SELECT -1)
       CROSS JOIN contact_search_docsize d ON d.id = asked.value * sign`,
    )
    .pluck();
  const remove = db.sqlite.prepare('DELETE FROM contact_search WHERE rowid = ?');
  const insert = db.sqlite.prepare('INSERT INTO contact_search (rowid, text) VALUES (?, ?)');
  const select = db.sqlite.prepare<[string], SearchSource>(selectSources);
  for (let start = 0; start < ids.length; start += CHUNK) {
    const chunk = JSON.stringify(ids.slice(start, start + CHUNK));
    for (const rowid of selectIndexed.all(chunk)) remove.run(rowid);
    for (const source of select.all(chunk)) {
      insert.run(source.deleted === 1 ? -source.id : source.id, composeText(source));
    }
  }
}
