import { decodeXmlText } from './xml-text.ts';

/** The text of a byte range of XML, entities decoded; texts that repeat are mostly one string. */
export type TextCache = (bytes: Buffer, start: number, end: number) => string;

const slots = 1 << 14;
const longestKept = 64;

/**
 * An empty cache for one file: a place for each hash of bytes, with the newest text there. Names, cities and words of
 * a list repeat, and to find a string costs a fraction of decoding it; besides, memory holds it once.
 */
export function createTextCache(): TextCache {
  const kept = new Uint8Array(slots * longestKept);
  const lengths = new Uint8Array(slots);
  const texts: string[] = Array.from({ length: slots }, () => '');

  return (bytes, start, end) => {
    const length = end - start;
    if (length > longestKept) return decodeXmlText(bytes, start, end);
    let hash = length;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    const slot = (hash ^ (hash >>> 15)) & (slots - 1);
    const place = slot * longestKept;
    if (lengths[slot] === length) {
      let same = 0;
      while (same < length && kept[place + same] === bytes[start + same]) same += 1;
      if (same === length) return texts[slot] ?? '';
    }
    const text = decodeXmlText(bytes, start, end);
    for (let at = 0; at < length; at += 1) kept[place + at] = bytes[start + at] ?? 0;
    lengths[slot] = length;
    texts[slot] = text;
    return text;
  };
}
