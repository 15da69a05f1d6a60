import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openBlock, readKeyBlock, replacePassword, sealKeyBlock } from '../../../src-main/base/key-block.ts';
import { decodeSlot, encodeSlot, slotKinds } from '../../../src-main/base/key-slot.ts';
import { createRootKey, generateRootKey } from '../../../src-main/base/root-key.ts';
import { encodeBlock } from '../../../src-main/base/sealed-block.ts';
import { cheapKdfParams } from '../../support/create-test-host.ts';

const baseId = randomBytes(16);
const root = generateRootKey();
let block: Buffer = Buffer.alloc(0);

beforeAll(async () => {
  block = await sealKeyBlock(root, { password: 'пароль', params: cheapKdfParams, baseId });
});

function arbitraryBytes(length: number): fc.Arbitrary<Buffer> {
  return fc.uint8Array({ minLength: length, maxLength: length }).map((array) => Buffer.from(array));
}

function open(bytes: Buffer, password: string): ReturnType<typeof openBlock> {
  return openBlock(bytes, readKeyBlock(bytes), password);
}

describe('openBlock', () => {
  it('gives back the very root that was sealed', async () => {
    const opened = await open(block, 'пароль');
    expect(opened.deriveDatabaseKey().equals(root.deriveDatabaseKey())).toBe(true);
  });

  it('takes no other password', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 20 }), async (password) => {
        fc.pre(password.normalize('NFC') !== 'пароль');
        await expect(open(block, password)).rejects.toMatchObject({ code: 'wrongPassword' });
      }),
    );
  });

  it('notices a slot that was added or taken away by someone who knows no password', async () => {
    const { slots } = readKeyBlock(block);
    const stranger = generateRootKey();
    const forged = encodeBlock({ ...readKeyBlock(block), slots: [...slots, ...slots] }, stranger);
    await expect(open(forged, 'пароль')).rejects.toMatchObject({ code: 'keysDamaged' });
  });
});

describe('readKeyBlock', () => {
  it('refuses a block with any byte changed, without any password', () => {
    fc.assert(
      fc.property(fc.nat({ max: 4063 }), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const bytes = Buffer.from(block);
        bytes.writeUInt8(bytes.readUInt8(at) ^ mask, at);
        expect(() => readKeyBlock(bytes)).toThrow(expect.objectContaining({ code: 'keysDamaged' }));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('replacePassword', () => {
  it('keeps the root and the other slots', async () => {
    const first = readKeyBlock(block);
    const [owner] = first.slots;
    if (!owner) throw new Error('the block has no slot');
    const another = { ...owner, id: 2, kind: 'user', label: 'Помощник' } as const;
    const withTwo = encodeBlock({ ...first, slots: [owner, another] }, root);
    const next = await replacePassword(withTwo, root, { password: 'другой', params: cheapKdfParams });
    await expect(open(next, 'пароль')).rejects.toMatchObject({ code: 'wrongPassword' });
    const opened = await open(next, 'другой');
    expect(opened.deriveDatabaseKey().equals(root.deriveDatabaseKey())).toBe(true);
    expect(readKeyBlock(next).slots[1]).toEqual(another);
  });
});

describe('encodeSlot', () => {
  it('is read back by decodeSlot', () => {
    const number = fc.nat({ max: 0xffff_ffff });
    const slots = fc.record({
      id: fc.integer({ min: 1, max: 255 }),
      kind: fc.constantFrom(...slotKinds),
      label: fc.constantFrom('', 'Хозяин', 'a'.repeat(96)),
      params: fc.record({
        kdf: fc.constantFrom('argon2id' as const, 'scrypt' as const),
        memory: number,
        time: number,
        parallelism: number,
      }),
      salt: arbitraryBytes(16),
      nonce: arbitraryBytes(12),
      sealed: arbitraryBytes(32),
    });
    fc.assert(
      fc.property(slots, (slot) => {
        expect(decodeSlot(encodeSlot(slot))).toEqual(slot);
      }),
    );
  });
});

describe('createRootKey', () => {
  it('gives nothing after it was erased and shows nothing when it is printed', () => {
    const bytes = Buffer.from('ключ в памяти', 'utf8').subarray(0, 16);
    const key = createRootKey(bytes);
    expect(JSON.stringify({ key })).toBe('{"key":{}}');
    key.erase();
    expect(bytes.every((byte) => byte === 0)).toBe(true);
    expect(() => key.deriveDatabaseKey()).toThrow('erased');
  });
});
