import { isPasswordWeak } from '../../src-shared/base/check-password.ts';

/** A new password and its repetition, as typed. */
export type NewPassword = Readonly<{ password: string; repeat: string }>;

/** Nothing typed yet. */
export const noNewPassword: NewPassword = { password: '', repeat: '' };

/** True when both are the same and the base process would take it. */
export function isNewPasswordReady({ password, repeat }: NewPassword): boolean {
  return password === repeat && !isPasswordWeak(password);
}
