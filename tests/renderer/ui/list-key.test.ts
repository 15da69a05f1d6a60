import { describe, expect, it } from 'vitest';
import { readListKey } from '../../../src-renderer/ui/records/list-key.ts';

const place = { cursor: 5, count: 100, rowsPerScreen: 20 };
const none = { code: '', ctrlKey: false, shiftKey: false, altKey: false };

function findTarget(key: string, cursor = 5): unknown {
  const asked = readListKey({ ...none, key }, { ...place, cursor });
  return asked && 'to' in asked ? asked.to : asked;
}

describe('readListKey', () => {
  it('moves by rows, screens and to the ends, never out of the list', () => {
    expect(
      ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'].map((key) => findTarget(key)),
    ).toEqual([4, 6, 0, 25, 0, 99]);
    expect(findTarget('ArrowDown', 99)).toBe(99);
  });

  it('chooses the whole list in any keyboard layout', () => {
    expect(readListKey({ ...none, key: 'ф', code: 'KeyA', ctrlKey: true }, place)).toEqual({
      act: 'selectAll',
    });
  });

  it('leaves other keys to the window', () => {
    expect(readListKey({ ...none, key: 'n', code: 'KeyN', ctrlKey: true }, place)).toBeNull();
    expect(readListKey({ ...none, key: 'ArrowLeft', altKey: true }, place)).toBeNull();
    expect(readListKey({ ...none, key: 'q' }, place)).toBeNull();
  });
});
