import type { DictionaryName } from '../../src-shared/contacts/contact-field.ts';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { normaliseSpelling } from '../../src-shared/text/normalise-spelling.ts';

/** What the owner saves of a value: a new one has no id. */
export type DictionaryValueInput = Readonly<{
  id: number | null;
  dictionary: DictionaryName;
  label: string;
  spellings: readonly string[];
}>;

function readValue(db: BaseDatabase, id: number): { dictionary: DictionaryName; label: string } {
  const value = db.sqlite
    .prepare<[number], { dictionary: DictionaryName; label: string }>(
      'SELECT dictionary, label FROM dictionary_values WHERE id = ?',
    )
    .get(id);
  if (value === undefined) throw new AppError('notFound');
  return value;
}

function replaceSpellings(
  db: BaseDatabase,
  id: number,
  dictionary: DictionaryName,
  texts: readonly string[],
): void {
  const wanted = new Map(texts.map((text) => [normaliseSpelling(text), text]));
  const held = db.sqlite
    .prepare<[number], string>('SELECT spelling FROM dictionary_spellings WHERE value_id = ?')
    .pluck()
    .all(id);
  const owner = db.sqlite
    .prepare('SELECT 1 FROM dictionary_spellings WHERE dictionary = ? AND spelling = ? AND value_id <> ?')
    .pluck();
  const remove = db.sqlite.prepare('DELETE FROM dictionary_spellings WHERE value_id = ? AND spelling = ?');
  const insert = db.sqlite.prepare(
    'INSERT INTO dictionary_spellings (value_id, dictionary, spelling) VALUES (?, ?, ?)',
  );
  for (const spelling of held) if (!wanted.has(spelling)) remove.run(id, spelling);
  for (const [key, text] of wanted) {
    if (held.includes(key)) continue;
    if (owner.get(dictionary, key, id) !== undefined) throw new AppError('valueTaken', { value: text });
    insert.run(id, dictionary, key);
  }
}

/**
 * Adds or renames a value and sets its spellings; answers its id. A label or spelling that means another value of the
 * dictionary is refused with `valueTaken`: such values are to be joined.
 */
export function saveDictionaryValue(db: BaseDatabase, input: DictionaryValueInput): number {
  const { dictionary, label } = input;
  let id = input.id;
  const taken = db.sqlite
    .prepare<[string, string], number>('SELECT id FROM dictionary_values WHERE dictionary = ? AND label = ?')
    .pluck()
    .get(dictionary, label);
  if (taken !== undefined && taken !== id) throw new AppError('valueTaken', { value: label });
  if (id === null) {
    id = Number(
      db.sqlite
        .prepare('INSERT INTO dictionary_values (dictionary, label) VALUES (?, ?)')
        .run(dictionary, label).lastInsertRowid,
    );
  } else {
    const value = readValue(db, id);
    if (value.dictionary !== dictionary) throw new AppError('notFound');
    if (value.label !== label) {
      db.sqlite.prepare('UPDATE dictionary_values SET label = ? WHERE id = ?').run(label, id);
    }
  }
  replaceSpellings(db, id, dictionary, [label, ...input.spellings]);
  return id;
}

/** Joins one value to another of the same dictionary: its contacts and spellings go over, the value is deleted. */
export function joinDictionaryValues(db: BaseDatabase, fromId: number, intoId: number): void {
  const from = readValue(db, fromId);
  const into = readValue(db, intoId);
  if (fromId === intoId || from.dictionary !== into.dictionary) throw new AppError('invalidInput');
  const column = from.dictionary === 'source' ? 'source_id' : 'need_id';
  db.sqlite.prepare(`UPDATE contacts SET ${column} = ? WHERE ${column} = ?`).run(intoId, fromId);
  db.sqlite.prepare('UPDATE dictionary_spellings SET value_id = ? WHERE value_id = ?').run(intoId, fromId);
  db.sqlite.prepare('DELETE FROM dictionary_values WHERE id = ?').run(fromId);
}
