/** The least length of a password, in characters. */
export const MIN_PASSWORD_LENGTH = 6;

/** Whether a password is too weak for a new base: too short, or one character repeated. Spaces count. */
export function isPasswordWeak(password: string): boolean {
  const characters = Array.from(password.normalize('NFC'));
  return characters.length < MIN_PASSWORD_LENGTH || new Set(characters).size === 1;
}
