import { describe, expect, it } from 'vitest';
import { listKnownFields } from '../../../src-renderer/contacts/fields/known-field.ts';
import {
  groupTargetFields,
  listTargetFields,
  takesOneColumn,
} from '../../../src-renderer/import/target-fields.ts';

const fields = listTargetFields(listKnownFields('ru', []), { fullName: 'ФИО', mixed: 'Всё вместе' });

describe('listTargetFields', () => {
  it('begins with the whole name and leaves out what the program computes', () => {
    const ids = fields.map(({ id }) => id);
    expect(ids[0]).toBe('fullName');
    expect(ids).toEqual(expect.arrayContaining(['phones', 'inn', 'note', 'externalId']));
    expect(ids).not.toContain('completeness');
    expect(ids).not.toContain('createdAt');
  });
});

describe('groupTargetFields', () => {
  it('finds fields by a part of their name, whatever its case', () => {
    expect(
      groupTargetFields(fields, 'теле').flatMap(({ fields: found }) => found.map(({ id }) => id)),
    ).toEqual(['phones']);
    expect(groupTargetFields(fields, 'РОЖД день').flatMap(({ fields: found }) => found)).toHaveLength(1);
    expect(groupTargetFields(fields, 'ничего такого')).toEqual([]);
  });

  it('keeps every field when nothing is typed', () => {
    expect(groupTargetFields(fields, '').flatMap(({ fields: found }) => found)).toHaveLength(fields.length);
  });
});

describe('takesOneColumn', () => {
  it('lets several columns go only to fields whose values are joined', () => {
    const joined = fields.filter((field) => !takesOneColumn(field)).map(({ id }) => id);
    expect(joined).toEqual(expect.arrayContaining(['phones', 'tags', 'note', 'contactsMixed', 'position']));
    for (const id of ['lastName', 'organizationName', 'birthday', 'externalId', 'inn']) {
      expect(joined).not.toContain(id);
    }
  });
});
