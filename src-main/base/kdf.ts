import { argon2id, scrypt } from 'hash-wasm';
import { AppError } from '../../src-shared/contract/app-error.ts';

/** How a password becomes a key. Memory in KiB; for scrypt `time` is r and `memory` is N × r / 8. */
export type KdfParams = Readonly<{
  kdf: 'argon2id' | 'scrypt';
  memory: number;
  time: number;
  parallelism: number;
}>;

/** Argon2id, 64 MiB, three passes: about half a second here, above OWASP's floor (19 MiB, 2 passes). */
export const defaultKdfParams: KdfParams = { kdf: 'argon2id', memory: 65_536, time: 3, parallelism: 1 };

/** Parameters read from a file beyond these would hang the computer: they are refused. */
const caps = { memory: 1_048_576, time: 16, parallelism: 16 };

/** Whether parameters from a file may be run at all. */
export function areKdfParamsAllowed({ kdf, memory, time, parallelism }: KdfParams): boolean {
  const whole = [memory, time, parallelism].every((value) => Number.isInteger(value) && value >= 1);
  const capped = memory <= caps.memory && time <= caps.time && parallelism <= caps.parallelism;
  const fits = kdf === 'scrypt' ? isPowerOfTwo(getScryptCost(memory, time)) : memory >= 8 * parallelism;
  return whole && capped && fits;
}

/**
 * Derives the 32-byte key of a slot from a password. The password is taken in Unicode's composed form (NFC),
 * so that the same letters typed on another system give the same key; spaces are kept.
 * Throws AppError keysDamaged when the parameters are beyond the caps.
 */
export async function derivePasswordKey(password: string, salt: Buffer, params: KdfParams): Promise<Buffer> {
  if (!areKdfParamsAllowed(params)) throw new AppError('keysDamaged');
  const { kdf, memory, time, parallelism } = params;
  const common = { password: password.normalize('NFC'), salt, parallelism, outputType: 'binary' } as const;
  const key =
    kdf === 'argon2id'
      ? await argon2id({ ...common, memorySize: memory, iterations: time, hashLength: 32 })
      : await scrypt({ ...common, costFactor: getScryptCost(memory, time), blockSize: time, hashLength: 32 });
  return Buffer.from(key.buffer, key.byteOffset, key.byteLength);
}

// scrypt needs 128 × N × r bytes.
function getScryptCost(memory: number, blockSize: number): number {
  return (memory * 8) / blockSize;
}

function isPowerOfTwo(value: number): boolean {
  return value >= 2 && Number.isInteger(Math.log2(value));
}
