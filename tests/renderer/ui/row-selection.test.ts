import { describe, expect, it } from 'vitest';
import {
  emptySelection,
  extendTo,
  isAllSelected,
  toggleAll,
  toggleRow,
} from '../../../src-renderer/ui/records/row-selection.ts';

const order = Int32Array.of(10, 11, 12, 13, 14);

describe('toggleRow', () => {
  it('chooses a row and lets it go', () => {
    const chosen = toggleRow(emptySelection, order, 2);
    expect([...chosen.ids]).toEqual([12]);
    expect([...toggleRow(chosen, order, 2).ids]).toEqual([]);
  });
});

describe('extendTo', () => {
  it('chooses everyone from the anchor, upwards too, and keeps the others', () => {
    const anchored = toggleRow(toggleRow(emptySelection, order, 4), order, 2);
    expect(new Set(extendTo(anchored, order, 0).ids)).toEqual(new Set([10, 11, 12, 14]));
    expect(new Set(extendTo(anchored, order, 3).ids)).toEqual(new Set([12, 13, 14]));
  });
});

describe('toggleAll', () => {
  it('chooses the whole list, then nobody', () => {
    const all = toggleAll(emptySelection, order);
    expect(isAllSelected(all, order)).toBe(true);
    expect(toggleAll(all, order)).toEqual(emptySelection);
  });

  it('chooses nobody in an empty list', () => {
    expect(isAllSelected(emptySelection, new Int32Array(0))).toBe(false);
  });
});
