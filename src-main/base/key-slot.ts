import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { derivePasswordKey, type KdfParams } from './kdf.ts';
import { createRootKey, ROOT_LENGTH, type RootKey } from './root-key.ts';

/** What opens a slot. Only the owner's password is used so far; the others have their place in the format. */
export const slotKinds = ['password', 'user', 'recovery'] as const;
export type SlotKind = (typeof slotKinds)[number];

/** One way into a base: its root, sealed with AES-256-GCM under a key made from a secret. */
export type KeySlot = Readonly<{
  /** 1–255, unique in the block. */
  id: number;
  kind: SlotKind;
  /** Shown to the owner, at most 96 bytes in UTF-8. */
  label: string;
  params: KdfParams;
  salt: Buffer;
  nonce: Buffer;
  /** 16 bytes of the sealed root and 16 of GCM's tag. */
  sealed: Buffer;
}>;

/** The length of a slot in a block. */
export const SLOT_LENGTH = 172;

const kdfs = ['argon2id', 'scrypt'] as const;
const LABEL_LENGTH = 96;
const TAG_LENGTH = 16;
const SEALED_AT = 44;

/** Seals the root under a password with a fresh salt and nonce. `baseId` ties the slot to its base. */
export async function sealPasswordSlot(
  root: RootKey,
  { id, label, password, params, baseId }: SealOptions,
): Promise<KeySlot> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const slot = {
    id,
    kind: 'password',
    label,
    params,
    salt,
    nonce,
    sealed: Buffer.alloc(32),
  } satisfies KeySlot;
  const key = await derivePasswordKey(password, salt, params);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(getSealedFields(slot, baseId));
  const body = root.withBytes((bytes) => Buffer.concat([cipher.update(bytes), cipher.final()]));
  key.fill(0);
  return { ...slot, sealed: Buffer.concat([body, cipher.getAuthTag()]) };
}

/** What a new slot is made of. */
export type SealOptions = Readonly<{
  id: number;
  label: string;
  password: string;
  params: KdfParams;
  baseId: Buffer;
}>;

/** Opens a slot with a password; null when the password is not the one or the slot was changed. */
export async function openPasswordSlot(
  slot: KeySlot,
  password: string,
  baseId: Buffer,
): Promise<RootKey | null> {
  // The derivation refuses an empty password; no slot was ever sealed with one.
  if (password === '') return null;
  const key = await derivePasswordKey(password, slot.salt, slot.params);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, slot.nonce, { authTagLength: TAG_LENGTH });
    decipher.setAAD(getSealedFields(slot, baseId)).setAuthTag(slot.sealed.subarray(ROOT_LENGTH));
    const body = decipher.update(slot.sealed.subarray(0, ROOT_LENGTH));
    decipher.final();
    return createRootKey(body);
  } catch {
    return null;
  } finally {
    key.fill(0);
  }
}

/** Writes a slot as 172 bytes. */
export function encodeSlot(slot: KeySlot): Buffer {
  const bytes = Buffer.alloc(SLOT_LENGTH);
  bytes.writeUInt8(slot.id, 0);
  bytes.writeUInt8(slotKinds.indexOf(slot.kind) + 1, 1);
  bytes.writeUInt8(kdfs.indexOf(slot.params.kdf) + 1, 2);
  bytes.writeUInt32LE(slot.params.memory, 4);
  bytes.writeUInt32LE(slot.params.time, 8);
  bytes.writeUInt32LE(slot.params.parallelism, 12);
  slot.salt.copy(bytes, 16);
  slot.nonce.copy(bytes, 32);
  slot.sealed.copy(bytes, SEALED_AT);
  const label = Buffer.from(slot.label, 'utf8');
  if (label.length > LABEL_LENGTH) throw new RangeError('The label of a slot is too long');
  label.copy(bytes, SEALED_AT + 32);
  return bytes;
}

/** Reads a slot; null when a kind or an algorithm is not known. */
export function decodeSlot(bytes: Buffer): KeySlot | null {
  const kind = slotKinds[bytes.readUInt8(1) - 1];
  const kdf = kdfs[bytes.readUInt8(2) - 1];
  if (kind === undefined || kdf === undefined) return null;
  const label = bytes.subarray(SEALED_AT + 32);
  const labelEnd = label.indexOf(0);
  return {
    id: bytes.readUInt8(0),
    kind,
    label: label.toString('utf8', 0, labelEnd < 0 ? label.length : labelEnd),
    params: {
      kdf,
      memory: bytes.readUInt32LE(4),
      time: bytes.readUInt32LE(8),
      parallelism: bytes.readUInt32LE(12),
    },
    salt: Buffer.from(bytes.subarray(16, 32)),
    nonce: Buffer.from(bytes.subarray(32, SEALED_AT)),
    sealed: Buffer.from(bytes.subarray(SEALED_AT, SEALED_AT + 32)),
  };
}

// Everything but the sealed root itself: a changed salt, algorithm or label makes the slot unreadable.
function getSealedFields(slot: KeySlot, baseId: Buffer): Buffer {
  return Buffer.concat([baseId, encodeSlot({ ...slot, sealed: Buffer.alloc(32) })]);
}
