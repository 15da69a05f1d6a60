import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';
import { composeSearchText } from './compose-search-text.ts';

/** What the search knows of a contact. */
export type SearchSource = Readonly<{ id: number; isTrashed: boolean; text: string }>;

type StoredSource = readonly [id: number, trashed: number, texts: string, points: string];

// The columns of the fields of `prepareContactText`. Points come as «type, unit separator, value» in one text: a JSON of them costs several
// times as much.
const selectSources = `
  SELECT c.id, c.deleted_at IS NOT NULL,
    concat_ws(' ', c.last_name, c.first_name, c.middle_name, c.organization_name, c.legal_form, c.inn, c.contact_persons, c.head, c.note),
    coalesce((SELECT group_concat(p.type || char(31) || p.value, char(30)) FROM contact_points p
      WHERE p.contact_id = c.id AND p.type IN ('phone', 'email', 'messenger', 'site')), '')
  FROM contacts c WHERE c.id IN (SELECT value FROM json_each(?)) AND c.merged_into_id IS NULL`;

/** Reads what the search is to know of these contacts; those that are gone or united with another are left out. */
export function readSearchSources(db: BaseDatabase, ids: readonly number[]): readonly SearchSource[] {
  return prepareCached<[string], StoredSource>(db, selectSources)
    .raw()
    .all(JSON.stringify(ids))
    .map(([id, trashed, texts, points]) => ({
      id,
      isTrashed: trashed === 1,
      text: composeStored(texts, points),
    }));
}

function composeStored(texts: string, points: string): string {
  const words = [texts];
  const phones: string[] = [];
  if (points !== '') {
    for (const point of points.split('\u001E')) {
      const [type, value = ''] = point.split('\u001F');
      if (type === 'phone') phones.push(value);
      else words.push(value);
    }
  }
  return composeSearchText(words, phones);
}
