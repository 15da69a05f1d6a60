import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copiesHandlers } from '../../../src-main/copies/copies-handlers.ts';
import { restoreCopy } from '../../../src-main/copies/restore-copy.ts';
import { decodeBlock, encodeBlock } from '../../../src-main/base/sealed-block.ts';
import { generateRootKey } from '../../../src-main/base/root-key.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { createTestHost, quietJob, testPassword } from '../../support/create-test-host.ts';
import { insertTestContacts } from '../../support/insert-test-contacts.ts';

let base: TestBase;
let good = Buffer.alloc(0);
let path = '';

beforeAll(async () => {
  base = await createTestBase();
  insertTestContacts(base.context.db, ['Иван Петров']);
  path = join(base.around, 'copy.crmcopy');
  base.context.files.add('copy', path);
  await copiesHandlers['copies:make'](base.context, { fileToken: 'copy' }, quietJob);
  good = readFileSync(path);
});

afterAll(() => {
  base.remove();
});

/** How a changed copy is met: the code of the refusal, or «opened». */
async function tryRestore(bytes: Buffer): Promise<string> {
  writeFileSync(path, bytes);
  try {
    await restoreCopy(createTestHost(join(base.around, 'restored')), path, testPassword, quietJob);
    return 'opened';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

describe('restoreCopy', () => {
  it('refuses a copy with any one byte changed', async () => {
    const head = fc.nat({ max: 4095 });
    const payload = fc.integer({ min: 4096, max: good.length - 1 });
    await fc.assert(
      fc.asyncProperty(fc.oneof(head, payload), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const bytes = Buffer.from(good);
        bytes.writeUInt8(bytes.readUInt8(at) ^ mask, at);
        expect(await tryRestore(bytes)).toBe('copyDamaged');
      }),
      { numRuns: 500 },
    );
  });

  it('refuses a copy cut short or grown', async () => {
    for (const length of [0, 1, 4095, 4096, 4097, good.length - 4096, good.length - 1]) {
      expect(await tryRestore(good.subarray(0, length))).toBe('copyDamaged');
    }
    expect(await tryRestore(Buffer.concat([good, Buffer.alloc(1)]))).toBe('copyDamaged');
  });

  it('refuses a header that was written anew by someone without the password', async () => {
    const block = decodeBlock(good.subarray(0, 4096), 'KRTKCOPY');
    if (!block) throw new Error('the copy of the test is not whole');
    const forge = (changed: typeof block): Buffer =>
      Buffer.concat([encodeBlock(changed, generateRootKey()), good.subarray(4096)]);
    const [slot] = block.slots;
    if (!slot) throw new Error('the copy of the test has no slot');
    const weaker = { ...slot, params: { ...slot.params, memory: 8 } };
    const endless = { ...slot, params: { ...slot.params, memory: 4_000_000_000, time: 4_000_000_000 } };
    expect(await tryRestore(forge({ ...block, slots: [slot, { ...slot, id: 2 }] }))).toBe('copyDamaged');
    expect(await tryRestore(forge({ ...block, slots: [weaker] }))).toBe('wrongPassword');
    expect(await tryRestore(forge({ ...block, slots: [endless] }))).toBe('copyDamaged');
    expect(await tryRestore(forge({ ...block, slots: [] }))).toBe('wrongPassword');
    expect(await tryRestore(forge({ ...block, facts: '{}' }))).toBe('copyDamaged');
    expect(await tryRestore(forge({ ...block, minimumReader: 2 }))).toBe('copyFromFuture');
  });

  it('still takes the untouched copy', async () => {
    expect(await tryRestore(good)).toBe('opened');
  });
});
