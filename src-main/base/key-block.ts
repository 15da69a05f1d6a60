import { AppError } from '../../src-shared/contract/app-error.ts';
import type { KdfParams } from './kdf.ts';
import { openPasswordSlot, sealPasswordSlot } from './key-slot.ts';
import type { RootKey } from './root-key.ts';
import { BLOCK_FORMAT, decodeBlock, encodeBlock, isBlockSigned, type SealedBlock } from './sealed-block.ts';

const KEYS_MAGIC = 'KRTKKEYS';
const OWNER_SLOT = 1;

/** Makes the key block of a base with one slot: the owner's password. */
export async function sealKeyBlock(
  root: RootKey,
  { password, params, baseId }: Readonly<{ password: string; params: KdfParams; baseId: Buffer }>,
): Promise<Buffer> {
  const slot = await sealPasswordSlot(root, { id: OWNER_SLOT, label: '', password, params, baseId });
  return encodeBlock(makeKeyBlock(baseId, [slot]), root);
}

/** Replaces the owner's slot; the root, the other slots and every page of the base stay as they are. */
export async function replacePassword(
  block: Buffer,
  root: RootKey,
  { password, params }: Readonly<{ password: string; params: KdfParams }>,
): Promise<Buffer> {
  const { baseId, slots } = readKeyBlock(block);
  const slot = await sealPasswordSlot(root, { id: OWNER_SLOT, label: '', password, params, baseId });
  const others = slots.filter(({ id }) => id !== OWNER_SLOT);
  return encodeBlock(makeKeyBlock(baseId, [slot, ...others]), root);
}

/** Makes a key block of the slots that a copy carries. */
export function makeKeyBlockFromSlots(root: RootKey, { baseId, slots }: SealedBlock): Buffer {
  return encodeBlock(makeKeyBlock(baseId, slots), root);
}

/** Reads a key block; throws AppError keysDamaged, or baseFromFuture for a later format. */
export function readKeyBlock(bytes: Buffer): SealedBlock {
  const block = decodeBlock(bytes, KEYS_MAGIC);
  if (!block) throw new AppError('keysDamaged');
  if (block.minimumReader > BLOCK_FORMAT)
    throw new AppError('baseFromFuture', { version: block.minimumReader });
  return block;
}

/**
 * Finds the slot that a password opens and proves the whole block with the root found.
 * Throws AppError wrongPassword, or keysDamaged when the block is not the one that the owner's program signed.
 */
export async function openBlock(bytes: Buffer, block: SealedBlock, password: string): Promise<RootKey> {
  for (const slot of block.slots.filter(({ kind }) => kind !== 'recovery')) {
    const root = await openPasswordSlot(slot, password, block.baseId);
    if (!root) continue;
    if (isBlockSigned(bytes, root)) return root;
    root.erase();
    throw new AppError('keysDamaged');
  }
  throw new AppError('wrongPassword');
}

function makeKeyBlock(baseId: Buffer, slots: SealedBlock['slots']): SealedBlock {
  return { magic: KEYS_MAGIC, format: BLOCK_FORMAT, minimumReader: 1, baseId, facts: '', slots };
}
