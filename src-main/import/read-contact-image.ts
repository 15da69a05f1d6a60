import {
  dictionaryNames,
  type DictionaryName,
  type PointType,
} from '../../src-shared/contacts/contact-field.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { columnFields } from '../contacts/contact-columns.ts';
import { toPointKey, type ContactImage } from './contact-image.ts';

type StoredRow = Readonly<Record<string, string | number | null>>;

/** A prepared reading of contacts of the base as images. */
export function prepareImageReader({ sqlite }: BaseDatabase): (id: number) => ContactImage {
  const selectContact = sqlite.prepare<[number], StoredRow>('SELECT * FROM contacts WHERE id = ?');
  const selectPoints = sqlite.prepare<[number], { type: PointType; value: string }>(
    'SELECT type, value FROM contact_points WHERE contact_id = ? ORDER BY type, position, id',
  );
  const selectTags = sqlite
    .prepare<[number], string>(
      'SELECT normal_label FROM contact_tags JOIN tags ON tags.id = tag_id WHERE contact_id = ?',
    )
    .pluck();
  const selectCustom = sqlite.prepare<[number], { field_id: number; value: string }>(
    'SELECT field_id, value FROM custom_values WHERE contact_id = ?',
  );
  const selectSpellings = sqlite
    .prepare<[number], string>('SELECT spelling FROM dictionary_spellings WHERE value_id = ?')
    .pluck();

  const selectLabel = sqlite
    .prepare<[number], string>('SELECT label FROM dictionary_values WHERE id = ?')
    .pluck();

  return (id) => {
    const row = selectContact.get(id) ?? {};
    const dictionary = new Map<DictionaryName, ReadonlySet<string>>();
    const words = new Map<DictionaryName, string>();
    for (const name of dictionaryNames) {
      const valueId = row[`${name}_id`];
      if (typeof valueId !== 'number') continue;
      dictionary.set(name, new Set(selectSpellings.all(valueId)));
      words.set(name, selectLabel.get(valueId) ?? '');
    }
    return {
      fields: readFields(row),
      points: new Set(selectPoints.all(id).map(toPointKey)),
      dictionary,
      words,
      tags: new Set(selectTags.all(id)),
      custom: new Map(selectCustom.all(id).map(({ field_id: fieldId, value }) => [fieldId, value])),
    };
  };
}

function readFields(row: StoredRow): Map<string, string | number> {
  const fields = new Map<string, string | number>();
  for (const { id, column } of columnFields) {
    const value = row[column];
    if (value !== null && value !== undefined) fields.set(id, value);
  }
  return fields;
}
