import type { DictionaryName } from '../../src-shared/contacts/contact-field.ts';
import { normaliseSpelling } from '../../src-shared/text/normalise-spelling.ts';
import type { BaseDatabase } from '../base/base-database.ts';

/** A spelling that the owner wants to mean a value. */
export type LearntSpelling = Readonly<{ dictionary: DictionaryName; spelling: string; value: string }>;

/**
 * Remembers spellings for values that the dictionaries have, so that the next list is read the same way. A spelling
 * that means another value already stays with it. Called inside an operation.
 */
export function learnSpellings({ sqlite }: BaseDatabase, learnt: readonly LearntSpelling[]): void {
  const select = sqlite
    .prepare<[string, string], number>(
      'SELECT value_id FROM dictionary_spellings WHERE dictionary = ? AND spelling = ?',
    )
    .pluck();
  const insert = sqlite.prepare(
    'INSERT INTO dictionary_spellings (value_id, dictionary, spelling) VALUES (?, ?, ?)',
  );
  for (const { dictionary, spelling, value } of learnt) {
    const key = normaliseSpelling(spelling);
    const valueId = select.get(dictionary, normaliseSpelling(value));
    if (valueId !== undefined && select.get(dictionary, key) === undefined) {
      insert.run(valueId, dictionary, key);
    }
  }
}
