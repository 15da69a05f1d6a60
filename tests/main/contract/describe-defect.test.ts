import { describe, expect, it } from 'vitest';
import { describeDefect } from '../../../src-main/contract/describe-defect.ts';

describe('describeDefect', () => {
  it('gives the place, the kind, the code and the frames, but never the message', () => {
    const defect = Object.assign(new Error('client +79161234567\nИванов'), { code: 'SQLITE_ERROR' });
    const line = describeDefect('contacts:find', defect);
    expect(line).toMatch(/^contacts:find: Error SQLITE_ERROR\n\s+at /);
    expect(line).not.toMatch(/7916|Иванов/);
  });

  it('names only the type of what is no error', () => {
    expect(describeDefect('x', 'Иванов')).toBe('x: string was thrown');
  });
});
