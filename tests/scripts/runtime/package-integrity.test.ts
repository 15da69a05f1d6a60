import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkIntegrity, IntegrityError } from '../../../scripts/runtime/package-integrity.ts';

const content = randomBytes(200_000);
const integrity = `sha512-${createHash('sha512').update(content).digest('base64')}`;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kartoteka-integrity-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function writePackage(bytes: Buffer): string {
  const file = join(folder, 'package.tgz');
  writeFileSync(file, bytes);
  return file;
}

describe('checkIntegrity', () => {
  it('accepts the agreed file', async () => {
    await expect(checkIntegrity(writePackage(content), integrity)).resolves.toBeUndefined();
  });

  it.each([0, 99_999, 199_999])('refuses the file with one bit flipped at byte %i', async (position) => {
    const changed = Buffer.from(content);
    changed.writeUInt8(changed.readUInt8(position) ^ 1, position);
    await expect(checkIntegrity(writePackage(changed), integrity)).rejects.toThrow(IntegrityError);
  });

  it('refuses a truncated file', async () => {
    await expect(checkIntegrity(writePackage(content.subarray(1)), integrity)).rejects.toThrow(
      IntegrityError,
    );
  });
});
