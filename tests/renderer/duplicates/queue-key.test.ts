import { describe, expect, it } from 'vitest';
import { readQueueKey } from '../../../src-renderer/duplicates/queue-key.ts';

const plain = { ctrlKey: false, altKey: false, metaKey: false, shiftKey: false };

describe('readQueueKey', () => {
  it.each([
    ['Digit1', 'merge'],
    ['Numpad2', 'distinct'],
    ['Digit3', 'later'],
    ['KeyU', 'undo'],
    ['ArrowDown', 'next'],
    ['ArrowUp', 'previous'],
    ['KeyQ', null],
  ])('reads %s as %s in every keyboard layout', (code, asked) => {
    expect(readQueueKey({ ...plain, code }, 'review')).toBe(asked);
  });

  it('merges by Enter, but tells a family apart', () => {
    expect(readQueueKey({ ...plain, code: 'Enter' }, 'safe')).toBe('merge');
    expect(readQueueKey({ ...plain, code: 'Enter' }, 'review')).toBe('merge');
    expect(readQueueKey({ ...plain, code: 'NumpadEnter' }, 'family')).toBe('distinct');
  });

  it('leaves keys with Ctrl, Alt or Shift to others', () => {
    expect(readQueueKey({ ...plain, ctrlKey: true, code: 'Digit1' }, 'review')).toBeNull();
    expect(readQueueKey({ ...plain, altKey: true, code: 'Digit1' }, 'review')).toBeNull();
    expect(readQueueKey({ ...plain, shiftKey: true, code: 'KeyU' }, 'review')).toBeNull();
  });
});
