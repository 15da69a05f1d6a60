import type { ByteSource } from './byte-source.ts';

/** Hears a line without its end, the place where it begins and the place where the next one does. */
export type LineVisitor = (line: string, start: number, next: number) => void;

const chunkBytes = 256 * 1024;
/** Of a longer line only the beginning is heard. */
const longestHeard = 4096;
const lineFeed = 10;

/** Goes through the lines of a file as bytes, one character a byte. */
export async function scanLines(source: ByteSource, visit: LineVisitor): Promise<void> {
  let line = '';
  let lineStart = 0;
  for (let start = 0; start < source.size;) {
    const bytes = await source.read(start, chunkBytes);
    if (bytes.length === 0) break;
    for (let at = 0; at < bytes.length;) {
      const found = bytes.indexOf(lineFeed, at);
      const end = found === -1 ? bytes.length : found;
      const room = longestHeard - line.length;
      if (room > 0) line += bytes.toString('latin1', at, Math.min(end, at + room));
      at = end + 1;
      if (found === -1) break;
      visit(line.endsWith('\r') ? line.slice(0, -1) : line, lineStart, start + at);
      line = '';
      lineStart = start + at;
    }
    start += bytes.length;
  }
  if (line !== '') visit(line, lineStart, source.size);
}
