import { AppError } from '../../src-shared/contract/app-error.ts';
import type { ByteSource } from './byte-source.ts';

const chunkBytes = 2 ** 20;
/** A line longer than this is cut, folded or not: no value of a contact is that long, a picture on one line may be. */
export const longestVcardLine = 2 ** 17;

/** Lists of 100,000 contacts with pictures have fewer lines. */
const mostLines = 8_000_000;

/**
 * Yields the lines of a text file in portions, one character a byte (latin1), because each property of a vCard may have
 * an encoding of its own. UTF-16 comes as UTF-8. Lines end with CRLF, LF or CR. Throws `fileTooLarge` when there is no end of them.
 */
export async function* readVcardLines(
  source: ByteSource,
  progress: (done: number) => void,
): AsyncGenerator<readonly string[]> {
  const wide = findWideEncoding(await source.read(0, 4));
  const decoder = wide === null ? null : new TextDecoder(wide);
  let rest = '';
  let count = 0;
  for (let start = 0; start < source.size; start += chunkBytes) {
    const bytes = await source.read(start, chunkBytes);
    if (bytes.length === 0) break;
    const utf = decoder === null ? bytes : Buffer.from(decoder.decode(bytes, { stream: true }));
    const chunk = utf.toString('latin1');
    const text = rest + (start === 0 ? chunk.replace(/^\u00EF\u00BB\u00BF/u, '') : chunk);
    // A CR at the edge may be half of a CRLF.
    const edge = text.endsWith('\r') ? '\r' : '';
    const lines = (edge === '' ? text : text.slice(0, -1)).split(/\r\n|\n|\r/u);
    rest = (lines.pop() ?? '').slice(0, longestVcardLine) + edge;
    count += lines.length;
    if (count > mostLines) throw new AppError('fileTooLarge');
    yield lines;
    progress(Math.min(start + chunkBytes, source.size));
  }
  yield [rest.replace(/\r$/u, '')];
}

/** UTF-16 by its mark, or by the zero byte beside the B of BEGIN. */
function findWideEncoding(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0x42 && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x42) ? 'utf-16be' : null;
}
