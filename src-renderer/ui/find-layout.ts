/** The keyboard layout by the last letter typed; null while there is no letter. */
export function findLayout(text: string): 'cyrillic' | 'latin' | null {
  const letter = text.match(/\p{L}/gu)?.at(-1);
  if (letter === undefined) return null;
  return /\p{Script=Cyrillic}/u.test(letter) ? 'cyrillic' : 'latin';
}
