import { prepareCached } from '../base/prepare-cached.ts';
import type { Database } from 'better-sqlite3';

type Link = Readonly<{ id: number; parentId: number; since: number }>;

const linksSql = `
  WITH RECURSIVE members (id) AS (
    VALUES (?) UNION SELECT c.id FROM members JOIN contacts c ON c.merged_into_id = members.id
  )
  SELECT c.id, c.merged_into_id AS parentId, coalesce((
      SELECT max(changes.id) FROM changes
      WHERE table_name = 'contacts' AND row_id = c.id AND change <> 'insert' AND change = 'update'
        AND json_type(after, '$.merged_into_id') = 'integer' AND reverted_by IS NULL), 0) AS since
  FROM members JOIN contacts c ON c.id = members.id WHERE c.merged_into_id IS NOT NULL`;

/** The cards that came to a card by a merge after the given change, themselves or with another one. */
export function listLateMembers(sqlite: Database, rootId: number, changeId: number): readonly number[] {
  const links = prepareCached<[number], Link>({ sqlite }, linksSql).all(rootId);
  const late: number[] = [];
  const visit = (parentId: number, isLate: boolean): void => {
    for (const link of links) {
      if (link.parentId !== parentId || link.id === rootId) continue;
      const came = isLate || link.since > changeId;
      if (came) late.push(link.id);
      visit(link.id, came);
    }
  };
  visit(rootId, false);
  return late;
}
