import type { MappedColumn } from './map-columns.ts';
import type { WorkbookCell } from './workbook.ts';

/** Makes a number of 53 bits out of the mapped cells of a row: another content has another number, barring rare chance. */
export type CellDigest = (cells: readonly WorkbookCell[]) => number;

const bits = new Float64Array(1);
const words = new Uint32Array(bits.buffer);

/**
 * The digest for the columns of a table. It knows cells by their headings, so that columns may change places; columns
 * that go nowhere do not count. Two lanes of FNV-1a, finished as MurmurHash3 does, added up over the cells.
 */
export function createCellDigest(columns: readonly MappedColumn[]): CellDigest {
  const mapped = columns
    .filter(({ target }) => target !== null)
    .map(({ index, heading }) => ({ index, seed: hashText(heading, 0x81_1c_9d_c5) }));
  return (cells) => {
    let low = 0;
    let high = 0;
    for (const { index, seed } of mapped) {
      const cell = cells[index];
      if (cell === null || cell === undefined || cell === '') continue;
      low = (low + mixBits(hashCell(cell, seed))) | 0;
      high = (high + mixBits(hashCell(cell, seed ^ 0x5b_d1_e9_95))) | 0;
    }
    return (high >>> 11) * 0x1_00_00_00_00 + (low >>> 0);
  };
}

function hashCell(cell: Exclude<WorkbookCell, null>, seed: number): number {
  if (typeof cell === 'string') return hashText(cell, seed);
  if (typeof cell === 'number') {
    bits[0] = cell;
    return Math.imul(Math.imul(seed ^ (words[0] ?? 0), 0x01_00_01_93) ^ (words[1] ?? 0), 0x01_00_01_93);
  }
  if (typeof cell === 'boolean') return seed ^ (cell ? 1 : 2);
  return 'date' in cell ? hashText(cell.date, seed ^ 3) : hashText(cell.error, seed ^ 4);
}

/** FNV-1a of a text, unfinished: see `mixBits`. */
export function hashText(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01_00_01_93);
  }
  return hash;
}

/** Spreads the bits of a hash evenly, as MurmurHash3 finishes. */
export function mixBits(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2_b2_ae_35);
  return mixed ^ (mixed >>> 16);
}
