import type { DictionaryName } from '../../src-shared/contacts/contact-field.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { findKnownLabel } from '../../src-shared/dictionaries/known-spellings.ts';
import { normaliseSpelling } from '../../src-shared/text/normalise-spelling.ts';

/** Finds the id of a dictionary value by a spelling, adding the value or the spelling when it is new. */
export type DictionaryFinder = (dictionary: DictionaryName, text: string) => number;

/**
 * A finder over prepared statements that remembers what it found; use it inside one operation only. The owner's
 * own spellings come first, then the known ones unless `asWritten`; a value that nobody knows keeps the text as its label.
 */
export function prepareDictionaryFinder(db: BaseDatabase, asWritten = false): DictionaryFinder {
  const selectSpelling = db.sqlite
    .prepare<[string, string], number>(
      'SELECT value_id FROM dictionary_spellings WHERE dictionary = ? AND spelling = ?',
    )
    .pluck();
  const insertValue = db.sqlite.prepare('INSERT INTO dictionary_values (dictionary, label) VALUES (?, ?)');
  const insertSpelling = db.sqlite.prepare(
    'INSERT INTO dictionary_spellings (value_id, dictionary, spelling) VALUES (?, ?, ?)',
  );
  const found: Partial<Record<DictionaryName, Map<string, number>>> = {};

  function findOrAdd(dictionary: DictionaryName, text: string): number {
    const key = normaliseSpelling(text);
    const existing = selectSpelling.get(dictionary, key);
    if (existing !== undefined) return existing;
    const known = asWritten ? null : findKnownLabel(dictionary, text);
    const label = known ?? text.trim().replaceAll(/\s+/g, ' ');
    const labelKey = normaliseSpelling(label);
    let id = selectSpelling.get(dictionary, labelKey);
    if (id === undefined) {
      id = Number(insertValue.run(dictionary, label).lastInsertRowid);
      insertSpelling.run(id, dictionary, labelKey);
    }
    if (key !== labelKey) insertSpelling.run(id, dictionary, key);
    return id;
  }

  return (dictionary, text) => {
    const met = (found[dictionary] ??= new Map());
    const known = met.get(text);
    if (known !== undefined) return known;
    const id = findOrAdd(dictionary, text);
    met.set(text, id);
    return id;
  };
}
