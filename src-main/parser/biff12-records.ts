import { AppError } from '../../src-shared/contract/app-error.ts';

/** Hears the content of records by their type; a content is alive during the call only. */
export type Biff12Takers = Readonly<Record<number, (data: Buffer) => void>>;

/** The longest text of a cell with all its runs takes a third of it. */
const longestTaken = 2 ** 20;
/** Empty records cost no bytes to speak of, but time: no list has so many. */
const mostRecords = 2 ** 26;

/**
 * Cuts a part of a binary workbook into records (MS-XLSB 2.1.4: type and length of seven bits a byte) up to the one that
 * ends the part. Throws `fileDamaged` when it never comes or a record breaks off, `fileTooLarge` for countless records.
 */
export async function scanBiff12Records(
  chunks: AsyncIterable<Buffer>,
  takers: Biff12Takers,
  endType: number,
): Promise<void> {
  let rest: Buffer = Buffer.alloc(0);
  let skipped = 0;
  let count = 0;
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = Math.min(skipped, bytes.length);
    skipped -= at;
    while (at < bytes.length) {
      const typeBytes = (bytes[at] ?? 0) < 0x80 ? 1 : 2;
      const lengthBytes = countLengthBytes(bytes, at + typeBytes);
      const body = at + typeBytes + lengthBytes;
      if (lengthBytes === 0 || body > bytes.length) break;
      const type = readSevens(bytes, at, typeBytes);
      if (type === endType) return;
      count += 1;
      if (count > mostRecords) throw new AppError('fileTooLarge');
      const end = body + readSevens(bytes, at + typeBytes, lengthBytes);
      const take = takers[type];
      if (take !== undefined) {
        if (end - body > longestTaken) throw new AppError('fileDamaged');
        if (end > bytes.length) break;
        take(bytes.subarray(body, end));
      }
      at = Math.min(end, bytes.length);
      skipped = end - at;
    }
    rest = bytes.subarray(at);
  }
  throw new AppError('fileDamaged');
}

/** How many bytes tell a length: up to four, each but the last with its highest bit set; 0 when they are cut off. */
function countLengthBytes(bytes: Buffer, at: number): number {
  for (let count = 1; count <= 4 && at + count <= bytes.length; count += 1) {
    if ((bytes[at + count - 1] ?? 0) < 0x80 || count === 4) return count;
  }
  return 0;
}

function readSevens(bytes: Buffer, at: number, count: number): number {
  let value = 0;
  for (let index = 0; index < count; index += 1) value |= ((bytes[at + index] ?? 0) & 0x7f) << (7 * index);
  return value;
}
