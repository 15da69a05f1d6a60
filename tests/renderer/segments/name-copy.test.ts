import { describe, expect, it } from 'vitest';
import { nameCopy } from '../../../src-renderer/segments/name-copy.ts';

const words = {
  first: (name: string) => `${name} – копия`,
  numbered: (name: string, number: number) => `${name} – копия ${number}`,
};

describe('nameCopy', () => {
  it('counts on past the names that are there, letter case aside', () => {
    expect(nameCopy('VIP', [], words)).toBe('VIP – копия');
    expect(nameCopy('VIP', ['vip – КОПИЯ', 'VIP – копия 2'], words)).toBe('VIP – копия 3');
  });
});
