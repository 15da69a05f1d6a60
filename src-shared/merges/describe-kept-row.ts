import type { UndoResult } from '../journal/operation.ts';
import { fillWords } from '../words/fill-words.ts';

type KeptRow = Pick<UndoResult['rows'][number], 'table' | 'since' | 'fieldId'>;

/** The sentences of one language, see src-shared/words. */
export type KeptWords = Readonly<{
  edited: string;
  added: string;
  removed: string;
  field: string;
  unknownField: string;
  row: string;
  rows: Readonly<Record<string, string>>;
}>;

/**
 * Says what stayed because it was done after a merge: «поле «Заметка»: правка сделана позже, она сохранена». Null for
 * rows of other undoings. `fields` are the names of fields by id.
 */
export function describeKeptRow(
  { table, since, fieldId }: KeptRow,
  words: KeptWords,
  fields: Readonly<Record<string, string>>,
): string | null {
  if (since === undefined) return null;
  const label = fieldId === undefined ? undefined : fields[fieldId];
  const field = label === undefined ? words.unknownField : fillWords(words.field, { field: label });
  const what = fieldId === undefined ? (words.rows[table] ?? words.row) : field;
  return fillWords(words[since], { what });
}
