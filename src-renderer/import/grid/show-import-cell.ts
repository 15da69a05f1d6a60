import type { ImportGridRow } from '../../../src-shared/import/import-preview.ts';
import type { KnownField } from '../../contacts/fields/known-field.ts';

/** A cell as the grid draws it. */
export type ShownCell = Readonly<{
  text: string;
  /** True for a text that does not get into the base. */
  dropped: boolean;
  /** True when the base gets something else than what the file says. */
  changed: boolean;
}>;

type ValueLabel = (fieldId: string, value: string) => string;

/** What a cell becomes: closed values as their words; what is not understood stays in sight as it was. */
export function showImportCell(
  { original, shown }: ImportGridRow['cells'][number],
  field: KnownField | undefined,
  valueLabel: ValueLabel,
): ShownCell {
  if (field === undefined) return { text: original, dropped: original !== '', changed: false };
  if (shown === '' && original !== '') return { text: original, dropped: true, changed: false };
  const text = nameValue(shown, field, valueLabel);
  return { text, dropped: false, changed: text !== original };
}

/** What becomes of a cell, as a key of its words; null where there is nothing to say. */
export function findCellFate(
  outcome: ImportGridRow['outcome'],
  { original }: ImportGridRow['cells'][number],
  field: KnownField | undefined,
  { dropped, changed }: ShownCell,
): 'unmapped' | 'dropped' | 'becomes' | 'same' | null {
  if (outcome === 'skipped' || original === '') return null;
  if (field === undefined) return 'unmapped';
  if (dropped) return 'dropped';
  return changed ? 'becomes' : 'same';
}

function nameValue(shown: string, field: KnownField, valueLabel: ValueLabel): string {
  if (field.kind === 'enum') return valueLabel(field.id, shown);
  if (field.kind !== 'yesNo') return shown;
  if (shown === 'true' || shown === '1') return valueLabel(field.id, 'yes');
  return shown === 'false' || shown === '0' ? valueLabel(field.id, 'no') : shown;
}
