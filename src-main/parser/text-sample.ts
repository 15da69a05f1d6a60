import type { ByteSource } from './byte-source.ts';

/** Bytes of a text by which its encoding is told. */
export type TextSample = Readonly<{
  /** The beginning of the file. */
  head: Buffer;
  /** Lines with bytes beyond ASCII, wherever they begin; empty when the whole file is ASCII. */
  lines: Buffer;
  /** Where the first of these lines begins, 0 without any. */
  linesStart: number;
}>;

const chunkBytes = 2 ** 20;
const headBytes = 2 ** 16;
const enoughBytes = 2 ** 16;
const longestLine = 4096;

/** Takes the sample; a file is looked through until it has shown enough letters. */
export async function takeTextSample(source: ByteSource): Promise<TextSample> {
  const head = await source.read(0, headBytes);
  const lines: Buffer[] = [];
  let size = 0;
  let linesStart = -1;
  for (let start = 0; start < source.size && size < enoughBytes; start += chunkBytes) {
    const bytes = await source.read(start, chunkBytes);
    for (let at = findLetter(bytes, 0); at >= 0 && size < enoughBytes;) {
      const from = Math.max(findLineStart(bytes, at), at - longestLine);
      const to = Math.min(findLineEnd(bytes, at), at + longestLine);
      if (linesStart < 0) linesStart = start + from;
      lines.push(bytes.subarray(from, to));
      size += to - from;
      at = findLetter(bytes, to);
    }
  }
  return { head, lines: Buffer.concat(lines), linesStart: Math.max(0, linesStart) };
}

function findLetter(bytes: Buffer, start: number): number {
  for (let at = start; at < bytes.length; at += 1) if ((bytes[at] ?? 0) >= 0x80) return at;
  return -1;
}

function findLineStart(bytes: Buffer, at: number): number {
  for (let start = at; start > 0; start -= 1) {
    const before = bytes[start - 1];
    if (before === 0x0a || before === 0x0d || at - start > longestLine) return start;
  }
  return 0;
}

/** The place after the line's end. */
function findLineEnd(bytes: Buffer, at: number): number {
  for (let end = at; end < bytes.length; end += 1) {
    if (bytes[end] === 0x0a || bytes[end] === 0x0d || end - at > longestLine) return end + 1;
  }
  return bytes.length;
}
