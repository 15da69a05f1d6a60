import { describe, expect, it } from 'vitest';
import { makeOrganizationKey } from '../../../src-shared/organizations/distinctive-words.ts';

describe('makeOrganizationKey', () => {
  it('joins spellings of one name', () => {
    const keys = ['ООО «Эко-Ромашка»', 'ЭКО РОМАШКА, ООО', 'Эко+Ромашка'].map(
      (name) => makeOrganizationKey(name).letters,
    );
    expect(new Set(keys)).toEqual(new Set(['экоромашка']));
  });

  it('tells the words that only this firm has; a firm called by common words has them all', () => {
    expect(makeOrganizationKey('Группа компаний «Ромашка» Сервис').distinctive).toEqual(['ромашка']);
    expect(makeOrganizationKey('Торговый дом').distinctive).toEqual(['торговый', 'дом']);
    expect(makeOrganizationKey('').distinctive).toEqual([]);
  });
});
