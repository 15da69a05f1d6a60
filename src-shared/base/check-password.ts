import { commonPasswords } from './common-passwords.ts';

/** The least length of a password, in characters. */
export const MIN_PASSWORD_LENGTH = 6;

/** So many digits and marks around a common word are no secret either; more of them may be one. */
const MAX_ADDED_LENGTH = 6;

/** Whether a new password is refused: too short, or among those that are tried first. Spaces count. */
export function isPasswordWeak(password: string): boolean {
  return isPasswordTooShort(password) || isPasswordCommon(password);
}

/** Whether a password has fewer characters than the least length. */
export function isPasswordTooShort(password: string): boolean {
  return Array.from(password.normalize('NFC')).length < MIN_PASSWORD_LENGTH;
}

/** Whether a password is tried first: one character repeated, a date or a short row of digits, a known word with a tail. */
export function isPasswordCommon(password: string): boolean {
  const word = password.normalize('NFC').toLowerCase();
  if (new Set(word).size === 1 || /^\d{6,8}$/.test(word)) return true;
  const core = word.replace(/[\d\p{P}\p{S}\s]+$/u, '').replace(/^[\d\p{P}\p{S}\s]+/u, '');
  const added = word.length - core.length;
  return commonPasswords.has(word) || (added <= MAX_ADDED_LENGTH && commonPasswords.has(core));
}
