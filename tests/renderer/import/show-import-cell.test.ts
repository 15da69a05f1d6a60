import { describe, expect, it } from 'vitest';
import { listKnownFields } from '../../../src-renderer/contacts/fields/known-field.ts';
import { findCellFate, showImportCell } from '../../../src-renderer/import/grid/show-import-cell.ts';

const known = listKnownFields('ru', []);
const show = (fieldId: string | null, original: string, shown: string) => {
  const field = fieldId === null ? undefined : known.find(fieldId);
  const cell = { original, shown, problem: null };
  const result = showImportCell(cell, field, known.valueLabel);
  return [result.text, findCellFate('created', cell, field, result)];
};

describe('showImportCell', () => {
  it('shows what the base gets', () => {
    expect(show('phones', '8 916 123-45-67', '+7 (916) 123-45-67')).toEqual([
      '+7 (916) 123-45-67',
      'becomes',
    ]);
    expect(show('note', 'Любит утро', 'Любит утро')).toEqual(['Любит утро', 'same']);
  });

  it('shows closed values as words', () => {
    expect(show('gender', 'ж', 'female')).toEqual(['Женский', 'becomes']);
    expect(show('gender', 'Женский', 'female')).toEqual(['Женский', 'same']);
  });

  it('keeps in sight what does not get into the base', () => {
    expect(show('birthday', '32.13.1990', '')).toEqual(['32.13.1990', 'dropped']);
    expect(show(null, 'Зелёный', 'Зелёный')).toEqual(['Зелёный', 'unmapped']);
  });

  it('has nothing to say of an empty cell', () => {
    expect(show('note', '', '')).toEqual(['', null]);
  });
});
