import { describe, expect, it } from 'vitest';
import { walkCell } from '../../../src-renderer/import/grid/grid-cell.ts';

const size = { rows: 100, columns: 5, page: 10 };
const walk = (key: string, row: number, column: number, ctrlKey = false): readonly number[] | null => {
  const cell = walkCell({ key, ctrlKey }, { row, column }, size);
  return cell && [cell.row, cell.column];
};

describe('walkCell', () => {
  it('walks by the arrows and stays inside', () => {
    expect(walk('ArrowDown', 3, 2)).toEqual([4, 2]);
    expect(walk('ArrowUp', 0, 2)).toEqual([0, 2]);
    expect(walk('ArrowRight', 3, 4)).toEqual([3, 4]);
    expect(walk('ArrowLeft', 3, 4)).toEqual([3, 3]);
  });

  it('walks by pages and to the ends', () => {
    expect(walk('PageDown', 95, 2)).toEqual([99, 2]);
    expect(walk('PageUp', 25, 2)).toEqual([15, 2]);
    expect(walk('Home', 25, 2)).toEqual([25, 0]);
    expect(walk('End', 25, 2)).toEqual([25, 4]);
    expect(walk('Home', 25, 2, true)).toEqual([0, 0]);
    expect(walk('End', 25, 2, true)).toEqual([99, 4]);
  });

  it('leaves other keys alone', () => {
    expect(walk('Tab', 1, 1)).toBeNull();
  });
});
