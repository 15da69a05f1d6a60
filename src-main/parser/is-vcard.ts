import type { ByteSource } from './byte-source.ts';

/** True when the first words of a file, after a mark of its encoding and blanks, open a vCard. */
export async function isVcard(source: ByteSource): Promise<boolean> {
  const head = await source.read(0, 1000);
  // UTF-16 has a zero byte beside every Latin letter.
  const text = head.toString('latin1').replaceAll('\u0000', '');
  return /^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)?\s*BEGIN:\s*VCARD\s/iu.test(text);
}
