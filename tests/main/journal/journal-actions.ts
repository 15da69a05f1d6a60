import * as fc from 'fast-check';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { runLongOperation, runOperation } from '../../../src-main/journal/run-operation.ts';

/** One thing that an owner may do; numbers choose rows among those that exist. */
type Action =
  | Readonly<{
      type: 'create';
      name: string;
      phones: readonly string[];
      tag: string | null;
      source: string | null;
    }>
  | Readonly<{
      type: 'edit';
      pick: number;
      note: string | null;
      budget: number | null;
      phones: readonly string[] | null;
    }>
  | Readonly<{ type: 'trash'; pick: number }>
  | Readonly<{ type: 'remove'; pick: number }>
  | Readonly<{ type: 'tag'; pick: number; tag: string }>
  | Readonly<{ type: 'retag'; pick: number }>
  | Readonly<{ type: 'replaceTag'; tag: string }>
  | Readonly<{ type: 'swapTags'; pick: number; to: number }>
  | Readonly<{ type: 'movePhones'; pick: number; to: number }>
  | Readonly<{ type: 'join'; from: number; into: number }>;

const text = fc.oneof(
  fc.constantFrom('', '0', '1', 'null', 'ё«»"\\\'', 'a\u0000b', '\u0001\n\r', '👩‍👧', '\u2028'),
  fc.string({ maxLength: 8 }),
);
const phones = fc.array(fc.constantFrom('+79160000001', '+79160000002', '112'), { maxLength: 3 });
const label = fc.constantFrom('опт', 'розница', 'сайт');
const pick = fc.nat(30);

/** What one operation does; a long one tells of new rows by ranges. */
export type Deed = Readonly<{ long: boolean; actions: readonly Action[] }>;

/** A sequence of operations, each of one to three actions. */
export const operationsArbitrary: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.record({
    long: fc.boolean(),
    actions: fc.array(
      fc.oneof(
        fc.record({
          type: fc.constant('create' as const),
          name: text,
          phones,
          tag: fc.option(label),
          source: fc.option(label),
        }),
        fc.record({
          type: fc.constant('edit' as const),
          pick,
          note: fc.option(text),
          budget: fc.option(fc.maxSafeInteger()),
          phones: fc.option(phones),
        }),
        fc.record({ type: fc.constant('trash' as const), pick }),
        fc.record({ type: fc.constant('remove' as const), pick }),
        fc.record({ type: fc.constant('tag' as const), pick, tag: label }),
        fc.record({ type: fc.constant('retag' as const), pick }),
        fc.record({ type: fc.constant('replaceTag' as const), tag: label }),
        fc.record({ type: fc.constant('swapTags' as const), pick, to: pick }),
        fc.record({ type: fc.constant('movePhones' as const), pick, to: pick }),
        fc.record({ type: fc.constant('join' as const), from: pick, into: pick }),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  { minLength: 1, maxLength: 7 },
);

function choose({ sqlite }: BaseDatabase, table: string, number: number): number | undefined {
  const ids = sqlite.prepare<[], number>(`SELECT id FROM ${table} ORDER BY id`).pluck().all();
  return ids[number % Math.max(ids.length, 1)];
}

function provideTag({ sqlite }: BaseDatabase, tag: string): number {
  sqlite.prepare('INSERT INTO tags (label, normal_label) VALUES (?, ?) ON CONFLICT DO NOTHING').run(tag, tag);
  return sqlite.prepare<[string], number>('SELECT id FROM tags WHERE normal_label = ?').pluck().get(tag) ?? 0;
}

function provideSource({ sqlite }: BaseDatabase, source: string): number {
  sqlite
    .prepare("INSERT INTO dictionary_values (dictionary, label) VALUES ('source', ?) ON CONFLICT DO NOTHING")
    .run(source);
  return (
    sqlite
      .prepare<[string], number>('SELECT id FROM dictionary_values WHERE label = ?')
      .pluck()
      .get(source) ?? 0
  );
}

function addPhones({ sqlite }: BaseDatabase, contactId: number | bigint, values: readonly string[]): void {
  const insertion = sqlite.prepare(
    "INSERT INTO contact_points (contact_id, type, value, valid, position) VALUES (?, 'phone', ?, 1, ?)",
  );
  values.forEach((value, position) => insertion.run(contactId, value, position));
}

function addTag({ sqlite }: BaseDatabase, contactId: number | bigint, tagId: number): void {
  sqlite
    .prepare('INSERT INTO contact_tags (contact_id, tag_id) VALUES (?, ?) ON CONFLICT DO NOTHING')
    .run(contactId, tagId);
}

/** The same tags again under new ids. */
function retag(db: BaseDatabase, contactId: number): void {
  const tags = db.sqlite
    .prepare<[number], number>('SELECT tag_id FROM contact_tags WHERE contact_id = ?')
    .pluck()
    .all(contactId);
  db.sqlite.prepare('DELETE FROM contact_tags WHERE contact_id = ?').run(contactId);
  for (const tag of tags) addTag(db, contactId, tag);
}

/** A label that becomes free is taken at once by another tag. */
function swapTags({ sqlite }: BaseDatabase, one: number | undefined, other: number | undefined): void {
  if (one === undefined || other === undefined || one === other) return;
  const read = sqlite.prepare<[number], string>('SELECT normal_label FROM tags WHERE id = ?').pluck();
  const rename = sqlite.prepare('UPDATE tags SET normal_label = ? WHERE id = ?');
  const [first, second] = [read.get(one), read.get(other)];
  rename.run('-', one);
  rename.run(first, other);
  rename.run(second, one);
}

function applyAction(db: BaseDatabase, action: Action, at: string): void {
  const { sqlite } = db;
  if (action.type === 'create') {
    const source = action.source === null ? null : provideSource(db, action.source);
    const { lastInsertRowid: id } = sqlite
      .prepare(
        "INSERT INTO contacts (kind, name, sort_name, source_id, created_at, updated_at) VALUES ('person', ?, ?, ?, ?, ?)",
      )
      .run(action.name, action.name, source, at, at);
    addPhones(db, id, action.phones);
    if (action.tag !== null) addTag(db, id, provideTag(db, action.tag));
    return;
  }
  if (action.type === 'replaceTag') {
    sqlite
      .prepare('INSERT OR REPLACE INTO tags (label, normal_label) VALUES (?, ?)')
      .run(action.tag.toUpperCase(), action.tag);
    return;
  }
  if (action.type === 'swapTags') {
    swapTags(db, choose(db, 'tags', action.pick), choose(db, 'tags', action.to));
    return;
  }
  if (action.type === 'join') {
    const from = choose(db, 'dictionary_values', action.from);
    const into = choose(db, 'dictionary_values', action.into);
    if (from === undefined || into === undefined || from === into) return;
    sqlite.prepare('UPDATE contacts SET source_id = ? WHERE source_id = ?').run(into, from);
    sqlite.prepare('DELETE FROM dictionary_values WHERE id = ?').run(from);
    return;
  }
  const id = choose(db, 'contacts', action.pick);
  if (id === undefined) return;
  if (action.type === 'trash') sqlite.prepare('UPDATE contacts SET deleted_at = ? WHERE id = ?').run(at, id);
  if (action.type === 'remove') sqlite.prepare('DELETE FROM contacts WHERE id = ?').run(id);
  if (action.type === 'tag') addTag(db, id, provideTag(db, action.tag));
  if (action.type === 'retag') retag(db, id);
  if (action.type === 'movePhones') {
    const to = choose(db, 'contacts', action.to) ?? id;
    sqlite.prepare('UPDATE contact_points SET contact_id = ? WHERE contact_id = ?').run(to, id);
  }
  if (action.type === 'edit') {
    sqlite
      .prepare('UPDATE contacts SET note = ?, budget = ? WHERE id = ?')
      .run(action.note, action.budget, id);
    if (action.phones === null) return;
    sqlite.prepare('DELETE FROM contact_points WHERE contact_id = ?').run(id);
    addPhones(db, id, action.phones);
  }
}

/** Does the actions as one operation; answers its id, or null when they changed nothing. */
export async function applyOperation(
  db: BaseDatabase,
  { long, actions }: Deed,
  number: number,
): Promise<number | null> {
  const at = new Date(Date.UTC(2026, 0, 1, 0, number));
  const meta = { kind: 'bulkEdit', params: {}, at } as const;
  const act = (): void => {
    for (const action of actions) applyAction(db, action, at.toISOString());
  };
  const { operationId, changes } = long
    ? await runLongOperation(db, meta, {}, async (operation) => {
        act();
        await operation.flush();
      })
    : runOperation(db, meta, act);
  return changes === 0 ? null : operationId;
}
