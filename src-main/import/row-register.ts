/** What an import remembers of a row: its number in the sheet, the card it went to (0 for none), a digest of its cells. */
export type RegisteredRow = Readonly<{ row: number; contactId: number; digest: number }>;

const bytesOfRow = 16;

/** Packs the rows of a file: 16 bytes each – row and contact as unsigned 32-bit numbers, the digest as a double, little-endian. */
export function packRows(
  rows: readonly number[],
  contactIds: readonly number[],
  digests: readonly number[],
): Buffer {
  const packed = Buffer.alloc(rows.length * bytesOfRow);
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  for (let index = 0; index < rows.length; index += 1) {
    view.setUint32(index * bytesOfRow, rows[index] ?? 0, true);
    view.setUint32(index * bytesOfRow + 4, contactIds[index] ?? 0, true);
    view.setFloat64(index * bytesOfRow + 8, digests[index] ?? 0, true);
  }
  return packed;
}

/** The rows back from their bytes, in the order of the file. */
export function unpackRows(packed: Uint8Array): readonly RegisteredRow[] {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const rows: RegisteredRow[] = [];
  for (let at = 0; at + bytesOfRow <= packed.byteLength; at += bytesOfRow) {
    rows.push({
      row: view.getUint32(at, true),
      contactId: view.getUint32(at + 4, true),
      digest: view.getFloat64(at + 8, true),
    });
  }
  return rows;
}
