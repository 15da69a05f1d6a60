import { AppError } from '../../src-shared/contract/app-error.ts';

const wideFlag = 1;
const phoneticFlag = 4;
const richFlag = 8;

/** Bytes of a record and of those that continue it. */
type Cursor = { segments: readonly Buffer[]; segment: number; at: number };

/** The strings that cells refer to by number (SST and its CONTINUE records, MS-XLS 2.4.265). */
export function readBiffSharedStrings(segments: readonly Buffer[], mostStrings: number): readonly string[] {
  const cursor: Cursor = { segments, segment: 0, at: 4 };
  const count = readNumber(cursor, 4);
  if (count > mostStrings) throw new AppError('fileTooLarge');
  const strings: string[] = [];
  while (strings.length < count) strings.push(readString(cursor));
  return strings;
}

/** A text that one record begins and others continue (STRING of a formula). */
export function readContinuedString(segments: readonly Buffer[]): string {
  const cursor: Cursor = { segments, segment: 0, at: 0 };
  const length = readNumber(cursor, 2);
  return length === 0 ? '' : readCharacters(cursor, length, (readNumber(cursor, 1) & wideFlag) === 1);
}

function readString(cursor: Cursor): string {
  const length = readNumber(cursor, 2);
  const flags = readNumber(cursor, 1);
  const runs = (flags & richFlag) === 0 ? 0 : readNumber(cursor, 2);
  const phonetic = (flags & phoneticFlag) === 0 ? 0 : readNumber(cursor, 4);
  const text = readCharacters(cursor, length, (flags & wideFlag) === 1);
  skip(cursor, runs * 4 + phonetic);
  return text;
}

/** Each record that continues the characters begins with a flag of its own: the width may change there. */
function readCharacters(cursor: Cursor, length: number, wideAtStart: boolean): string {
  let text = '';
  let left = length;
  let wide = wideAtStart;
  while (left > 0) {
    if (remains(cursor) === 0) {
      openNext(cursor);
      wide = (readNumber(cursor, 1) & wideFlag) === 1;
    }
    const bytes = current(cursor);
    const width = wide ? 2 : 1;
    const count = Math.min(left, Math.floor(remains(cursor) / width));
    if (count === 0) throw new AppError('fileDamaged');
    const end = cursor.at + count * width;
    text += bytes.toString(wide ? 'utf16le' : 'latin1', cursor.at, end);
    cursor.at = end;
    left -= count;
  }
  return text;
}

function readNumber(cursor: Cursor, length: 1 | 2 | 4): number {
  let value = 0;
  for (let index = 0; index < length; index += 1) {
    if (remains(cursor) === 0) openNext(cursor);
    value += (current(cursor)[cursor.at] ?? 0) * 256 ** index;
    cursor.at += 1;
  }
  return value;
}

function skip(cursor: Cursor, length: number): void {
  let left = length;
  while (left > 0) {
    if (remains(cursor) === 0) openNext(cursor);
    const step = Math.min(left, remains(cursor));
    cursor.at += step;
    left -= step;
  }
}

function openNext(cursor: Cursor): void {
  do {
    cursor.segment += 1;
    cursor.at = 0;
    if (cursor.segment >= cursor.segments.length) throw new AppError('fileDamaged');
  } while (remains(cursor) === 0);
}

function current({ segments, segment }: Cursor): Buffer {
  return segments[segment] ?? Buffer.alloc(0);
}

function remains(cursor: Cursor): number {
  return Math.max(0, current(cursor).length - cursor.at);
}
