import type { DictionaryName } from '../../src-shared/contacts/contact-field.ts';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { DictionaryValue } from '../../src-shared/dictionaries/dictionaries-contract.ts';
import type { BaseDatabase } from '../base/base-database.ts';

const columns = { source: 'source_id', need: 'need_id' } as const;

/** The values of a dictionary by label, with their spellings and how many living contacts hold each. */
export function listDictionaryValues(db: BaseDatabase, dictionary: DictionaryName): DictionaryValue[] {
  const column = columns[dictionary];
  const rows = db.sqlite
    .prepare<[string], { id: number; label: string; spellings: string; used: number }>(
      `SELECT v.id, v.label,
         (SELECT json_group_array(spelling ORDER BY spelling) FROM dictionary_spellings WHERE value_id = v.id) AS spellings,
         (SELECT count(*) FROM contacts WHERE ${column} = v.id AND deleted_at IS NULL) AS used
       FROM dictionary_values v WHERE v.dictionary = ? ORDER BY v.label`,
    )
    .all(dictionary);
  return rows.map((row) => ({ ...row, dictionary, spellings: JSON.parse(row.spellings) }));
}

/** All tags by label with how many living contacts wear each. */
export function listTags(db: BaseDatabase): { id: number; label: string; used: number }[] {
  return db.sqlite
    .prepare<[], { id: number; label: string; used: number }>(
      `SELECT t.id, t.label,
         (SELECT count(*) FROM contact_tags ct JOIN contacts c ON c.id = ct.contact_id
          WHERE ct.tag_id = t.id AND c.deleted_at IS NULL) AS used
       FROM tags t ORDER BY t.normal_label`,
    )
    .all();
}

/** The label of a dictionary value. Throws AppError `notFound`. */
export function findDictionaryLabel(db: BaseDatabase, id: number): string {
  const label = db.sqlite
    .prepare<[number], string>('SELECT label FROM dictionary_values WHERE id = ?')
    .pluck()
    .get(id);
  if (label === undefined) throw new AppError('notFound');
  return label;
}
