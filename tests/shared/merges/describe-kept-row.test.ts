import { describe, expect, it } from 'vitest';
import { describeKeptRow } from '../../../src-shared/merges/describe-kept-row.ts';
import { fieldsRu } from '../../../src-shared/words/ru/fields.ts';
import { keptSinceRu } from '../../../src-shared/words/ru/kept-since.ts';

describe('describeKeptRow', () => {
  it('names the field that was edited since', () => {
    const row = { table: 'contacts', since: 'edited', fieldId: 'birthday' } as const;
    expect(describeKeptRow(row, keptSinceRu, fieldsRu)).toBe(
      'поле «День рождения»: правка сделана позже, она сохранена',
    );
    expect(describeKeptRow({ ...row, fieldId: 'custom:1' }, keptSinceRu, fieldsRu)).toMatch(/^своё поле:/u);
  });

  it('names rows that were added and removed since', () => {
    expect(describeKeptRow({ table: 'orders', since: 'added' }, keptSinceRu, fieldsRu)).toBe(
      'заказ: добавлено позже, осталось в этой карточке',
    );
    expect(describeKeptRow({ table: 'contact_points', since: 'removed' }, keptSinceRu, fieldsRu)).toBe(
      'телефон, почта или адрес: удалено позже и не возвращено',
    );
  });

  it('says nothing of rows of other undoings', () => {
    expect(describeKeptRow({ table: 'contacts' }, keptSinceRu, fieldsRu)).toBeNull();
  });
});
