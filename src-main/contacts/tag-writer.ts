import { toSearchForm } from '../../src-shared/text/search-form.ts';
import type { BaseDatabase } from '../base/base-database.ts';

/** Writes the tags of contacts over prepared statements; a tag is found by its label whatever the letter case, or added. Answers whether anything differed. */
export type TagWriter = Readonly<{
  add: (contactId: number, labels: readonly string[]) => boolean;
  replace: (contactId: number, labels: readonly string[]) => boolean;
}>;

/** Prepares the writer; use it inside one operation only, as it remembers the tags that it met. */
export function prepareTagWriter(db: BaseDatabase): TagWriter {
  const select = db.sqlite.prepare<[string], number>('SELECT id FROM tags WHERE normal_label = ?').pluck();
  const insertTag = db.sqlite.prepare('INSERT INTO tags (label, normal_label) VALUES (?, ?)');
  const insert = db.sqlite.prepare(
    'INSERT INTO contact_tags (contact_id, tag_id) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  const selectOfContact = db.sqlite
    .prepare<[number], number>('SELECT tag_id FROM contact_tags WHERE contact_id = ?')
    .pluck();
  const remove = db.sqlite.prepare('DELETE FROM contact_tags WHERE contact_id = ? AND tag_id = ?');
  const known = new Map<string, number>();

  function findOrAddTag(label: string): number {
    const key = toSearchForm(label);
    const id = known.get(key) ?? select.get(key) ?? Number(insertTag.run(label.trim(), key).lastInsertRowid);
    known.set(key, id);
    return id;
  }

  function findTags(labels: readonly string[]): Set<number> {
    return new Set(labels.filter((label) => label.trim() !== '').map(findOrAddTag));
  }

  function add(contactId: number, ids: ReadonlySet<number>): boolean {
    let added = false;
    for (const id of ids) added = insert.run(contactId, id).changes > 0 || added;
    return added;
  }

  return {
    add: (contactId, labels) => add(contactId, findTags(labels)),
    replace: (contactId, labels) => {
      const wanted = findTags(labels);
      let removed = false;
      for (const id of selectOfContact.all(contactId)) {
        if (!wanted.has(id)) removed = remove.run(contactId, id).changes > 0 || removed;
      }
      return add(contactId, wanted) || removed;
    },
  };
}
