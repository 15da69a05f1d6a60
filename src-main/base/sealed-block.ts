import { createHash, timingSafeEqual } from 'node:crypto';
import { decodeSlot, encodeSlot, SLOT_LENGTH, type KeySlot } from './key-slot.ts';
import type { RootKey } from './root-key.ts';

/** The length of the block: the whole of base.keys, the beginning of a copy. */
export const BLOCK_LENGTH = 4096;

/** How many ways into a base there may be. */
export const MAX_SLOTS = 16;

/** The newest format this program writes and the newest it can read. */
export const BLOCK_FORMAT = 1;

/**
 * A block of 4,096 bytes with the slots of a base. Little-endian:
 * 0 magic (8) · 8 format (2) · 10 least format a reader must know (2) · 12 id of the base (16) ·
 * 28 count of slots (2) · 30 length of the facts (2) · 32 facts, JSON in UTF-8 (992) ·
 * 1024 slots (16 × 172) · 4032 SHA-256 of what stands before · 4064 HMAC-SHA256 of what stands before.
 * The checksum tells damage without any key; the HMAC tells a change by someone without the password.
 */
export type SealedBlock = Readonly<{
  magic: string;
  format: number;
  minimumReader: number;
  baseId: Buffer;
  facts: string;
  slots: readonly KeySlot[];
}>;

const FACTS_AT = 32;
const SLOTS_AT = 1024;
const CHECKSUM_AT = 4032;
const SIGNATURE_AT = 4064;

/** Writes and signs a block. */
export function encodeBlock(block: SealedBlock, root: RootKey): Buffer {
  const facts = Buffer.from(block.facts, 'utf8');
  if (facts.length > SLOTS_AT - FACTS_AT) throw new RangeError('The facts of a block are too long');
  if (block.slots.length > MAX_SLOTS) throw new RangeError('A block has sixteen slots');
  const bytes = Buffer.alloc(BLOCK_LENGTH);
  bytes.write(block.magic, 0, 8, 'latin1');
  bytes.writeUInt16LE(block.format, 8);
  bytes.writeUInt16LE(block.minimumReader, 10);
  block.baseId.copy(bytes, 12, 0, 16);
  bytes.writeUInt16LE(block.slots.length, 28);
  bytes.writeUInt16LE(facts.length, 30);
  facts.copy(bytes, FACTS_AT);
  for (const [index, slot] of block.slots.entries()) {
    encodeSlot(slot).copy(bytes, SLOTS_AT + index * SLOT_LENGTH);
  }
  hashHead(bytes).copy(bytes, CHECKSUM_AT);
  root.signBlock(bytes.subarray(0, SIGNATURE_AT)).copy(bytes, SIGNATURE_AT);
  return bytes;
}

/**
 * Reads a block without any key; null when it is not a whole one. A block of a later format is read as far as
 * its head goes: the caller compares `minimumReader` with BLOCK_FORMAT before anything else.
 */
export function decodeBlock(bytes: Buffer, magic: string): SealedBlock | null {
  if (bytes.length !== BLOCK_LENGTH || bytes.toString('latin1', 0, 8) !== magic) return null;
  if (!timingSafeEqual(hashHead(bytes), bytes.subarray(CHECKSUM_AT, SIGNATURE_AT))) return null;
  const minimumReader = bytes.readUInt16LE(10);
  const slotCount = bytes.readUInt16LE(28);
  const factsLength = bytes.readUInt16LE(30);
  if (slotCount > MAX_SLOTS || factsLength > SLOTS_AT - FACTS_AT) return null;
  const slots = minimumReader > BLOCK_FORMAT ? [] : readSlots(bytes, slotCount);
  if (slots === null) return null;
  return {
    magic,
    format: bytes.readUInt16LE(8),
    minimumReader,
    baseId: Buffer.from(bytes.subarray(12, 28)),
    facts: bytes.toString('utf8', FACTS_AT, FACTS_AT + factsLength),
    slots,
  };
}

/** Whether the block was signed by the holder of this root: no slot was added, removed or weakened since. */
export function isBlockSigned(bytes: Buffer, root: RootKey): boolean {
  const signature = root.signBlock(bytes.subarray(0, SIGNATURE_AT));
  return timingSafeEqual(signature, bytes.subarray(SIGNATURE_AT, BLOCK_LENGTH));
}

function readSlots(bytes: Buffer, count: number): KeySlot[] | null {
  const slots: KeySlot[] = [];
  for (let index = 0; index < count; index += 1) {
    const at = SLOTS_AT + index * SLOT_LENGTH;
    const slot = decodeSlot(bytes.subarray(at, at + SLOT_LENGTH));
    if (slot === null) return null;
    slots.push(slot);
  }
  return slots;
}

function hashHead(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes.subarray(0, CHECKSUM_AT)).digest();
}
