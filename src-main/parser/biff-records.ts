import { AppError } from '../../src-shared/contract/app-error.ts';

/** Hears every record: its type, its content (alive during the call only) and its place in the stream. */
export type BiffRecordVisitor = (type: number, data: Buffer, position: number) => void;

const headLength = 4;

/** Cuts a stream into records (MS-XLS 2.1.4). Throws `fileDamaged` when the last one is cut short. */
export async function scanBiffRecords(
  chunks: AsyncIterable<Buffer>,
  visit: BiffRecordVisitor,
): Promise<void> {
  let rest: Buffer = Buffer.alloc(0);
  let position = 0;
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = 0;
    while (at + headLength <= bytes.length) {
      const end = at + headLength + bytes.readUInt16LE(at + 2);
      if (end > bytes.length) break;
      visit(bytes.readUInt16LE(at), bytes.subarray(at + headLength, end), position + at);
      at = end;
    }
    position += at;
    rest = bytes.subarray(at);
  }
  // Programs fill up the last sector with nothing.
  if (rest.some((byte) => byte !== 0)) throw new AppError('fileDamaged');
}
