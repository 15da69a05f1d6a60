import { AppError } from '../../src-shared/contract/app-error.ts';
import type { ByteSource } from './byte-source.ts';
import { parseMimeHeaders, readMimeParameter, type MimeHeaders } from './mime-headers.ts';
import { scanLines } from './scan-lines.ts';

/** A part of a message that holds no parts itself; its body lies between two places of the file. */
export type MimePart = Readonly<{ headers: MimeHeaders; start: number; end: number }>;

const longestHead = 64 * 1024;
const mostParts = 2000;
const mostBoundaries = 20;

/**
 * Finds the parts of a message (RFC 2046 5.1), those inside other parts too. Throws `fileDamaged` when the line that
 * ends the parts never comes, `fileTooLarge` for countless parts.
 */
export async function findMimeParts(source: ByteSource): Promise<readonly MimePart[]> {
  const parts: MimePart[] = [];
  const boundaries = new Set<string>();
  const ended = new Set<string>();
  let head: string | null = '';
  let open: Omit<MimePart, 'end'> | null = null;

  const endPart = (end: number): void => {
    if (open === null) return;
    if (parts.length >= mostParts) throw new AppError('fileTooLarge');
    parts.push({ ...open, end });
    open = null;
  };
  const endHead = (text: string, start: number): void => {
    const headers = parseMimeHeaders(text);
    const type = headers.get('content-type') ?? '';
    head = null;
    if (!/^multipart\//iu.test(type)) {
      open = { headers, start };
      return;
    }
    if (boundaries.size >= mostBoundaries) throw new AppError('fileDamaged');
    boundaries.add(`--${readMimeParameter(type, 'boundary')}`);
  };

  await scanLines(source, (line, start, next) => {
    const isMark = line.startsWith('--');
    const mark = isMark ? line.trimEnd() : '';
    if (isMark && boundaries.has(mark)) {
      endPart(start);
      head = '';
    } else if (isMark && mark.endsWith('--') && boundaries.has(mark.slice(0, -2))) {
      endPart(start);
      head = null;
      ended.add(mark.slice(0, -2));
    } else if (head === null) return;
    else if (line.trim() === '') {
      // A part may have no head; before the head of the whole there may be blank lines.
      if (head !== '' || boundaries.size > 0) endHead(head, next);
    } else {
      head += `${line}\n`;
      if (head.length > longestHead) throw new AppError('fileDamaged');
    }
  });
  if (ended.size < boundaries.size) throw new AppError('fileDamaged');
  endPart(source.size);
  return parts;
}
