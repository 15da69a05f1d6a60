import iconv from 'iconv-lite';
import type { TextEncoding } from '../../src-shared/import/import-decision.ts';
import { scoreRussian } from './russian-likeness.ts';
import type { TextSample } from './text-sample.ts';

const oneByteEncodings = ['windows-1251', 'cp866', 'koi8-r'] as const satisfies readonly TextEncoding[];
const mixedEncodings = ['utf-8', ...oneByteEncodings] as const;

/**
 * Tells the encoding of a text from its bytes: a mark at the beginning, zero bytes of UTF-16, sequences that only
 * UTF-8 makes, else the Cyrillic encoding under which the text looks most like Russian.
 */
export function detectEncoding({ head, lines }: TextSample): TextEncoding {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const wide = detectUnmarkedWide(head);
  if (wide !== null) return wide;
  const { whole, broken } = countSequences(lines);
  // A cut or a foreign letter does not change what the others tell.
  if (whole >= broken * 8) return 'utf-8';
  let best: TextEncoding = 'windows-1251';
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const encoding of whole > broken ? mixedEncodings : oneByteEncodings) {
    const score = scoreRussian(iconv.decode(lines, encoding));
    if (score > bestScore) {
      best = encoding;
      bestScore = score;
    }
  }
  return best;
}

/** UTF-16 of Russian and Latin text: one byte of each two is 0 or 4, whatever the other says. */
function detectUnmarkedWide(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.floor(head.length / 2);
  if (pairs < 2) return null;
  const zeros = [0, 0];
  const blocks = [0, 0];
  for (let at = 0; at < pairs * 2; at += 1) {
    const side = at % 2;
    if (head[at] === 0) zeros[side] = (zeros[side] ?? 0) + 1;
    if (head[at] === 0 || head[at] === 4) blocks[side] = (blocks[side] ?? 0) + 1;
  }
  const isHigh = (side: number): boolean =>
    (zeros[side] ?? 0) > 0 && (blocks[side] ?? 0) >= pairs * 0.85 && (zeros[1 - side] ?? 0) <= pairs * 0.05;
  if (isHigh(1)) return 'utf-16le';
  return isHigh(0) ? 'utf-16be' : null;
}

/** Bytes beyond ASCII as UTF-8: whole sequences, and bytes that belong to none. */
function countSequences(bytes: Buffer): Readonly<{ whole: number; broken: number }> {
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const more = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xc2 ? 1 : 0;
    let followed = 0;
    while (followed < more && isContinuation(bytes[at + followed + 1])) followed += 1;
    if (more > 0 && byte < 0xf5 && followed === more) {
      whole += 1;
      at += more;
    } else broken += 1;
  }
  return { whole, broken };
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte < 0xc0;
}
