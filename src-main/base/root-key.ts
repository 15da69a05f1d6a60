import { createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** The root of a base is 128 random bits. */
export const ROOT_LENGTH = 16;

/** The root of a base behind functions, so that it cannot get into a log or a message by accident. */
export type RootKey = Readonly<{
  /** The 32 bytes that SQLCipher gets as a raw key. The caller fills them with zeros after use. */
  deriveDatabaseKey: () => Buffer;
  /** Signs a block with a key that only the holder of the root can derive. */
  signBlock: (block: Buffer) => Buffer;
  /** Lends the root's bytes for sealing it into a slot. */
  withBytes: <Value>(work: (bytes: Buffer) => Value) => Value;
  /** Fills the root with zeros; nothing works afterwards. */
  erase: () => void;
}>;

/** A new random root. */
export function generateRootKey(): RootKey {
  return createRootKey(randomBytes(ROOT_LENGTH));
}

/** Takes the bytes over: they are filled with zeros by `erase`. */
export function createRootKey(bytes: Buffer): RootKey {
  let erased = false;
  const derive = (purpose: string): Buffer => {
    if (erased) throw new Error('The key of the base has been erased');
    return Buffer.from(hkdfSync('sha256', bytes, Buffer.alloc(0), purpose, 32));
  };
  return {
    deriveDatabaseKey: () => derive('crm-dek-v1'),
    signBlock: (block) => {
      const key = derive('hdr');
      const signature = createHmac('sha256', key).update(block).digest();
      key.fill(0);
      return signature;
    },
    withBytes: (work) => {
      if (erased) throw new Error('The key of the base has been erased');
      return work(bytes);
    },
    erase: () => {
      bytes.fill(0);
      erased = true;
    },
  };
}
