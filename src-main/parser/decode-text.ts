import iconv from 'iconv-lite';
import type { TextEncoding } from '../../src-shared/import/import-decision.ts';
import type { ByteSource } from './byte-source.ts';

const chunkBytes = 2 ** 20;

/**
 * Yields a text file in portions, without a mark of its encoding, without NUL, with LF as the only end of a line.
 * Bytes that the encoding does not know become U+FFFD.
 */
export async function* decodeText(
  source: ByteSource,
  encoding: TextEncoding,
  progress: (done: number) => void,
): AsyncGenerator<string> {
  yield* decodeChunks(readChunks(source, progress), encoding);
}

/** The same for bytes that come in portions. */
export async function* decodeChunks(
  chunks: AsyncIterable<Buffer>,
  encoding: TextEncoding,
): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding);
  let kept = '';
  for await (const bytes of chunks) {
    const text = kept + decoder.write(bytes);
    // The LF of a CRLF may come with the next portion.
    kept = text.endsWith('\r') ? '\r' : '';
    yield tidyLineEnds(kept === '' ? text : text.slice(0, -1));
  }
  const last = tidyLineEnds(kept + (decoder.end() ?? ''));
  if (last !== '') yield last;
}

async function* readChunks(source: ByteSource, progress: (done: number) => void): AsyncGenerator<Buffer> {
  for (let start = 0; start < source.size;) {
    const bytes = await source.read(start, chunkBytes);
    if (bytes.length === 0) break;
    start += bytes.length;
    yield bytes;
    progress(start);
  }
}

/** The same for bytes at hand. */
export function decodeSample(bytes: Buffer, encoding: TextEncoding): string {
  return tidyLineEnds(iconv.decode(bytes, encoding));
}

function tidyLineEnds(text: string): string {
  const lines = text.includes('\r') ? text.replaceAll(/\r\r\n|\r\n|\r/g, '\n') : text;
  return lines.includes('\0') ? lines.replaceAll('\0', '') : lines;
}
