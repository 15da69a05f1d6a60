import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { syncFolder } from '../../../src-main/base/replace-file.ts';

const failing = (code: string) => (): never => {
  throw Object.assign(new Error(code), { code });
};

describe('syncFolder', () => {
  it.each(['EINVAL', 'ENOTSUP'])('goes on where the file system knows no such call: %s', (code) => {
    expect(() => syncFolder(tmpdir(), failing(code))).not.toThrow();
  });

  it('does not hide a disk that fails', () => {
    expect(() => syncFolder(tmpdir(), failing('EIO'))).toThrow('EIO');
  });
});
