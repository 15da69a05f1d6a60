import { describe, expect, it } from 'vitest';
import { clusterPairs, gatherFamilies, type LinkedPair } from '../../../src-main/duplicates/cluster-pairs.ts';

function pair(
  firstId: number,
  secondId: number,
  weight = 10,
  lane: LinkedPair['lane'] = 'review',
): LinkedPair {
  return { firstId, secondId, weight, lane };
}
const nobody = (): boolean => false;

describe('clusterPairs', () => {
  it('gathers what hangs together in whole', () => {
    expect(clusterPairs([pair(1, 2), pair(2, 3), pair(1, 3), pair(7, 9)], nobody)).toEqual([
      [1, 2, 3],
      [7, 9],
    ]);
  });

  it('does not let a phone of two people glue them through a card without a name', () => {
    const pairs = [pair(1, 2, 12), pair(1, 3, 9), pair(2, 3, -20, 'family')];
    expect(clusterPairs(pairs, nobody)).toEqual([[1, 2]]);
  });

  it('cuts a chain in which the ends have nothing in common', () => {
    expect(clusterPairs([pair(1, 2, 12), pair(2, 3, 11), pair(3, 4, 10)], nobody)).toEqual([[1, 2, 3]]);
  });

  it('keeps apart whom the owner told apart', () => {
    expect(clusterPairs([pair(1, 2, 12), pair(2, 3, 11)], (one, other) => one + other === 4)).toEqual([
      [1, 2],
    ]);
  });
});

describe('gatherFamilies', () => {
  it('gathers everybody whom a shared phone reaches', () => {
    expect(gatherFamilies([pair(4, 5, 0, 'family'), pair(3, 4, 0, 'family'), pair(1, 2)])).toEqual([
      [3, 4, 5],
    ]);
  });
});
