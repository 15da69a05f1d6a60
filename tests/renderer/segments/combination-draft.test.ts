import { describe, expect, it } from 'vitest';
import { readCombination, toggleTicked } from '../../../src-renderer/segments/combination-draft.ts';

const segments = [{ id: 1 }, { id: 2 }, { id: 3 }];

describe('readCombination', () => {
  it('takes the ticked ones in the order of the list, from two on', () => {
    expect(readCombination({ how: 'or', first: 1, ticked: new Set([3, 2]) }, segments)).toEqual([2, 3]);
    expect(readCombination({ how: 'and', first: 1, ticked: new Set([3]) }, segments)).toBeNull();
  });

  it('puts the segment that is lessened first and never takes it from itself', () => {
    expect(readCombination({ how: 'minus', first: 3, ticked: new Set([3, 1]) }, segments)).toEqual([3, 1]);
    expect(readCombination({ how: 'minus', first: 3, ticked: new Set([3]) }, segments)).toBeNull();
    expect(readCombination({ how: 'minus', first: null, ticked: new Set([1]) }, segments)).toBeNull();
  });
});

describe('toggleTicked', () => {
  it('ticks and lets go', () => {
    expect([...toggleTicked(toggleTicked(new Set([1]), 2), 1)]).toEqual([2]);
  });
});
