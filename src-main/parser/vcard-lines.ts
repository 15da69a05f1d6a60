import type { ByteSource } from './byte-source.ts';

const chunkBytes = 2 ** 20;
/** A line longer than this is cut: no value of a contact is that long, a picture on one line may be. */
export const longestVcardLine = 2 ** 20;

/**
 * Yields the lines of a text file in portions, one character a byte (latin1), because each property of a vCard may have
 * an encoding of its own. UTF-16 comes as UTF-8. Lines end with CRLF, LF or CR; empty ones are left out.
 */
export async function* readVcardLines(
  source: ByteSource,
  progress: (done: number) => void,
): AsyncGenerator<readonly string[]> {
  const head = await source.read(0, 4);
  const wide = findWideEncoding(head);
  const decoder = wide === null ? null : new TextDecoder(wide);
  let rest = '';
  for (let start = 0; start < source.size; start += chunkBytes) {
    const bytes = await source.read(start, chunkBytes);
    if (bytes.length === 0) break;
    const text =
      decoder === null
        ? bytes.toString('latin1')
        : Buffer.from(decoder.decode(bytes, { stream: true })).toString('latin1');
    const lines = (rest + (start === 0 ? text.replace(/^\u00EF\u00BB\u00BF/u, '') : text)).split(
      /\r\n|\n|\r/u,
    );
    rest = (lines.pop() ?? '').slice(0, longestVcardLine);
    yield lines.filter((line) => line !== '');
    progress(Math.min(start + chunkBytes, source.size));
  }
  if (rest !== '') yield [rest];
}

/** UTF-16 by its mark, or by the zero byte beside the B of BEGIN. */
function findWideEncoding(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0x42 && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x42) ? 'utf-16be' : null;
}
