import { open, type FileHandle } from 'node:fs/promises';
import { AppError } from '../../src-shared/contract/app-error.ts';

/** Random access to a file's bytes, on disk or in memory. */
export type ByteSource = Readonly<{
  size: number;
  /** Bytes from `start`; fewer than asked when the file ends. */
  read: (start: number, length: number) => Promise<Buffer>;
  close: () => Promise<void>;
}>;

/** Opens a path or wraps bytes; throws AppError `fileMissing` or `fileUnreadable`. */
export async function openByteSource(file: string | Uint8Array): Promise<ByteSource> {
  if (typeof file !== 'string') {
    const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
    return {
      size: bytes.length,
      read: (start, length) => Promise.resolve(bytes.subarray(start, start + length)),
      close: () => Promise.resolve(),
    };
  }
  const handle = await openHandle(file);
  const facts = await handle.stat();
  if (!facts.isFile()) {
    await handle.close();
    throw new AppError('fileUnreadable');
  }
  return {
    size: facts.size,
    read: async (start, length) => {
      const buffer = Buffer.alloc(Math.max(0, Math.min(length, facts.size - start)));
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, start);
      return buffer.subarray(0, bytesRead);
    },
    close: () => handle.close(),
  };
}

async function openHandle(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new AppError(missing ? 'fileMissing' : 'fileUnreadable');
  }
}
