import { isPasswordWeak } from '../../src-shared/base/check-password.ts';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { BaseContext } from './base-context.ts';
import { writeFact } from './base-facts.ts';
import type { KdfParams } from './kdf.ts';
import { openBlock, readKeyBlock, replacePassword } from './key-block.ts';
import { writeKeyFiles } from './key-files.ts';

/**
 * Changes the password: rewrites one block of 4,096 bytes and no page of the base. A crash leaves a base that
 * opens with the old password or the new one; copies made before open with the password of their day.
 * Throws AppError wrongPassword, weakPassword, diskFull, diskFailed.
 */
export async function changePassword(
  { vault, folder, db }: BaseContext,
  passwords: Readonly<{ current: string; next: string }>,
  params: KdfParams,
): Promise<void> {
  const block = vault.getKeyBlock();
  const proof = await openBlock(block, readKeyBlock(block), passwords.current);
  proof.erase();
  if (isPasswordWeak(passwords.next)) throw new AppError('weakPassword');
  const next = await replacePassword(block, vault.root, { password: passwords.next, params });
  await writeKeyFiles(folder, next);
  vault.setKeyBlock(next);
  writeFact(db, 'keyBlock', next.toString('base64'));
}
