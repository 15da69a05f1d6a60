import { describe, expect, it } from 'vitest';
import {
  groupProblems,
  groupSkipped,
  joinRows,
} from '../../../src-renderer/import/findings/group-findings.ts';

describe('groupProblems', () => {
  it('puts the most frequent kind first and keeps the order of the file', () => {
    const problem = { column: 'Телефон', value: '12' };
    const groups = groupProblems([
      { ...problem, row: 5, code: 'dateInvalid' },
      { ...problem, row: 6, code: 'phoneInvalid' },
      { ...problem, row: 9, code: 'phoneInvalid' },
    ]);
    expect(groups.map(({ code, problems }) => [code, problems.map(({ row }) => row)])).toEqual([
      ['phoneInvalid', [6, 9]],
      ['dateInvalid', [5]],
    ]);
  });
});

describe('groupSkipped', () => {
  it('begins with rows that might have been somebody and ends with blank ones', () => {
    const groups = groupSkipped([
      { row: 2, reason: 'blank', text: '' },
      { row: 3, reason: 'noIdentity', text: '' },
      { row: 9, reason: 'total', text: 'Итого' },
    ]);
    expect(groups.map(({ reason }) => reason)).toEqual(['noIdentity', 'total', 'blank']);
  });
});

describe('joinRows', () => {
  it('joins rows that follow one another', () => {
    expect(joinRows([4, 7, 8, 9, 11])).toEqual([
      { from: 4, to: 4 },
      { from: 7, to: 9 },
      { from: 11, to: 11 },
    ]);
  });
});
