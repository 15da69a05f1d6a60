import { describe, expect, it } from 'vitest';
import { listKnownFields } from '../../../src-renderer/contacts/fields/known-field.ts';
import {
  fitsField,
  listConstantFields,
  listConstantValues,
} from '../../../src-renderer/import/mapping/constant-values.ts';
import { listTargetFields } from '../../../src-renderer/import/target-fields.ts';

const known = listKnownFields('ru', [
  { id: 1, label: 'Постоянный', kind: 'yesNo', options: [], archived: false },
  { id: 2, label: 'Цвет', kind: 'list', options: ['белый', 'дуб'], archived: false },
]);
const fields = listTargetFields(known, { fullName: 'ФИО', mixed: 'Всё вместе' });

function find(id: string): (typeof fields)[number] {
  const field = fields.find((each) => each.id === id);
  if (field === undefined) throw new Error(`no field ${id}`);
  return field;
}

describe('listConstantFields', () => {
  it('offers what rows may share, not what tells one client from another', () => {
    const ids = listConstantFields(fields).flatMap(({ fields: ofSection }) => ofSection.map(({ id }) => id));
    expect(ids).toEqual(expect.arrayContaining(['source', 'tags', 'group', 'custom:1']));
    for (const id of ['fullName', 'inn', 'externalId', 'contactsMixed']) expect(ids).not.toContain(id);
  });
});

describe('listConstantValues', () => {
  it('is the words of a closed list, and nothing for other fields', () => {
    expect(listConstantValues(find('gender'), known.valueLabel)).toEqual(['Женский', 'Мужской']);
    expect(listConstantValues(find('custom:1'), known.valueLabel)).toEqual(['Да', 'Нет']);
    expect(listConstantValues(find('custom:2'), known.valueLabel)).toEqual(['белый', 'дуб']);
    expect(listConstantValues(find('source'), known.valueLabel)).toBeNull();
  });
});

describe('fitsField', () => {
  it.each([
    ['source', 'Выставка', true],
    ['tags', 'архив, 2024', true],
    ['gender', 'Женский', true],
    ['custom:1', 'Да', true],
    ['consentAt', '12.05.2024', true],
    ['consentAt', 'вчера', false],
    ['openingDebt', 'много', false],
    ['phones', '123', false],
  ])('judges %s by the rules of cells: «%s»', (id, text, fits) => {
    expect(fitsField(find(id), text, '2026-11-22')).toBe(fits);
  });
});
