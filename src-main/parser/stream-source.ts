import type { ByteSource } from './byte-source.ts';

const chunkBytes = 256 * 1024;

/** The bytes of a file from its beginning, chunk by chunk; `onBytes` hears how many as they are read. */
export async function* streamSource(
  source: ByteSource,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  for (let at = 0; at < source.size; at += chunkBytes) {
    const chunk = await source.read(at, chunkBytes);
    onBytes(chunk.length);
    yield chunk;
  }
}
