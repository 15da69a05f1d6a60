import iconv from 'iconv-lite';
import { AppError } from '../../src-shared/contract/app-error.ts';

/** Text of a workbook by its version: Unicode since Excel 97, bytes of a code page before. */
export type BiffText = Readonly<{
  setCodePage: (page: number) => void;
  /** A string behind a count of one or two bytes. */
  read: (version: number, data: Buffer, at: number, countBytes: 1 | 2) => string;
}>;

const wideFlag = 1;
const cyrillicPage = 1251;
const latinPage = 1252;
const renamedPages: Readonly<Record<number, number>> = { 0x8000: 10_000, 0x8001: latinPage };

/**
 * Reads strings of one workbook. Older Russian programs name no code page or the Latin one and write the Cyrillic one:
 * two letters of its upper half in a row are no Latin word.
 */
export function createBiffText(): BiffText {
  let page = 0;
  const decode = (bytes: Buffer): string => {
    const guessed = page === 0 || (page === latinPage && hasCyrillicRun(bytes)) ? cyrillicPage : page;
    const name = guessed >= 10_000 ? macName(guessed) : `cp${guessed}`;
    return iconv.decode(bytes, iconv.encodingExists(name) ? name : `cp${cyrillicPage}`);
  };
  return {
    setCodePage: (value) => {
      page = renamedPages[value] ?? value;
    },
    read: (version, data, at, countBytes) => {
      if (data.length < at + countBytes) throw new AppError('fileDamaged');
      const count = countBytes === 1 ? (data[at] ?? 0) : data.readUInt16LE(at);
      const start = at + countBytes;
      return version >= 8 ? readUnicode(data, start, count) : decode(data.subarray(start, start + count));
    },
  };
}

/** Characters behind their flags; marks of rich text follow them and are of no interest. */
function readUnicode(data: Buffer, at: number, count: number): string {
  if (count === 0) return '';
  const flags = data[at] ?? 0;
  const start = at + 1 + ((flags & 8) === 0 ? 0 : 2) + ((flags & 4) === 0 ? 0 : 4);
  return (flags & wideFlag) === 0
    ? data.toString('latin1', start, start + count)
    : data.toString('utf16le', start, start + count * 2);
}

function hasCyrillicRun(bytes: Buffer): boolean {
  return bytes.some((byte, index) => byte >= 0xc0 && (bytes[index + 1] ?? 0) >= 0xc0);
}

function macName(page: number): string {
  return page === 10_007 ? 'maccyrillic' : 'macintosh';
}
