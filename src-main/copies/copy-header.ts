import * as z from 'zod';
import { AppError } from '../../src-shared/contract/app-error.ts';
import { copyReasons } from '../../src-shared/copies/copies-contract.ts';
import type { BaseVault } from '../base/base-vault.ts';
import { readKeyBlock } from '../base/key-block.ts';
import {
  BLOCK_FORMAT,
  BLOCK_LENGTH,
  decodeBlock,
  encodeBlock,
  type SealedBlock,
} from '../base/sealed-block.ts';

const COPY_MAGIC = 'KRTKCOPY';

/** The longest detail that a header keeps, in characters. */
const MAX_DETAIL_LENGTH = 100;

/** What the header of a copy says besides its slots. From byte 4096 on the file is the encrypted base itself. */
const copyFactsSchema = z.object({
  number: z.number().int().positive(),
  createdAt: z.iso.datetime(),
  reason: z.enum(copyReasons),
  detail: z.string().nullable(),
  contacts: z.number().int().nonnegative(),
  schemaVersion: z.number().int().nonnegative(),
  appVersion: z.string(),
  payloadLength: z.number().int().positive(),
  payloadSha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type CopyFacts = z.infer<typeof copyFactsSchema>;

/** The header as read: its bytes for the proof of the signature, its slots, its facts. */
export type CopyHeader = Readonly<{ bytes: Buffer; block: SealedBlock; facts: CopyFacts }>;

/** Writes the header of a copy with the slots that the base has now. */
export function encodeCopyHeader(vault: BaseVault, facts: CopyFacts): Buffer {
  const { baseId, slots } = readKeyBlock(vault.getKeyBlock());
  const detail = facts.detail === null ? null : Array.from(facts.detail).slice(0, MAX_DETAIL_LENGTH).join('');
  const head = { magic: COPY_MAGIC, format: BLOCK_FORMAT, minimumReader: 1, baseId, slots };
  return encodeBlock({ ...head, facts: JSON.stringify({ ...facts, detail }) }, vault.root);
}

/**
 * Reads a header without any key. Throws AppError copyDamaged, or copyFromFuture when the file says that it
 * needs a later program.
 */
export function decodeCopyHeader(bytes: Buffer): CopyHeader {
  const block = decodeBlock(bytes, COPY_MAGIC);
  if (!block) throw new AppError('copyDamaged');
  if (block.minimumReader > BLOCK_FORMAT)
    throw new AppError('copyFromFuture', { version: block.minimumReader });
  const facts = copyFactsSchema.safeParse(parseJson(block.facts));
  if (!facts.success) throw new AppError('copyDamaged');
  return { bytes, block, facts: facts.data };
}

/** Where the encrypted base begins in a copy. */
export const PAYLOAD_AT = BLOCK_LENGTH;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
