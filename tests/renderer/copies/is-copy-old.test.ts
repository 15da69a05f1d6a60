import { describe, expect, it } from 'vitest';
import { isCopyOld } from '../../../src-renderer/copies/is-copy-old.ts';

const now = new Date('2026-05-20T12:00:00Z');

describe('isCopyOld', () => {
  it('is loud without a copy and after a week', () => {
    expect(isCopyOld(null, now)).toBe(true);
    expect(isCopyOld('2026-05-13T11:59:59Z', now)).toBe(true);
  });

  it('is quiet within a week', () => {
    expect(isCopyOld('2026-05-13T12:00:00Z', now)).toBe(false);
    expect(isCopyOld('2026-05-20T11:00:00Z', now)).toBe(false);
  });
});
