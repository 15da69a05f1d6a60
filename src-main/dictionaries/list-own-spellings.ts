import type { DictionaryName } from '../../src-shared/contacts/contact-field.ts';
import type { OwnSpelling } from '../../src-shared/dictionaries/cluster-spellings.ts';
import type { BaseDatabase } from '../base/base-database.ts';

type SpellingRow = Readonly<{ dictionary: DictionaryName; label: string; spellings: string }>;

/** The owner's dictionaries as an import compares with them: labels with their normalised spellings. */
export function listOwnSpellings({
  sqlite,
}: BaseDatabase): readonly (OwnSpelling & Readonly<{ dictionary: DictionaryName }>)[] {
  return sqlite
    .prepare<[], SpellingRow>(
      `SELECT v.dictionary, v.label, json_group_array(s.spelling) AS spellings
       FROM dictionary_values v JOIN dictionary_spellings s ON s.value_id = v.id
       GROUP BY v.id ORDER BY v.id`,
    )
    .all()
    .map(({ dictionary, label, spellings }) => ({ dictionary, label, spellings: readTexts(spellings) }));
}

function readTexts(json: string): readonly string[] {
  const texts: unknown = JSON.parse(json);
  return Array.isArray(texts) ? texts.filter((text) => typeof text === 'string') : [];
}
