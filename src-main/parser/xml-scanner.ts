import { AppError } from '../../src-shared/contract/app-error.ts';

/** A place in the bytes of one chunk. */
export type ByteRange = Readonly<{ bytes: Buffer; start: number; end: number }>;

/** What a scanner reports. Ranges live only during the call. Names come without their prefix. */
export type XmlEvents = Readonly<{
  /** Bytes from `start` to `end` hold the attributes. A self-closing tag is followed by its `close`. */
  open: (name: string, bytes: Buffer, start: number, end: number) => void;
  close: (name: string) => void;
  /** Text between two tags, entities not yet decoded; given only while `wantsText` says so. */
  text: (bytes: Buffer, start: number, end: number) => void;
  wantsText: () => boolean;
}>;

/** How many tags are open. */
type OpenTags = { depth: number };

const lessThan = 0x3c;
const greaterThan = 0x3e;
const slash = 0x2f;
const colon = 0x3a;
const bang = 0x21;
const question = 0x3f;
const quote = 0x22;
const apostrophe = 0x27;
const longestToken = 1 << 20;
const cdataOpen = Buffer.from('<![CDATA[');
const cdataClose = Buffer.from(']]>');

/**
 * Scans XML as bytes, chunk by chunk. Cutting only at «<» and «>» keeps multi-byte letters whole.
 * Document types are refused: no spreadsheet program writes one, and entities there are an attack.
 */
export async function scanXml(chunks: AsyncIterable<Buffer>, events: XmlEvents): Promise<void> {
  let rest: Buffer = Buffer.alloc(0);
  let first = true;
  const open: OpenTags = { depth: 0 };
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    if (first) refuseWideEncoding(bytes);
    first = false;
    const used = scanBytes(bytes, events, open);
    rest = bytes.subarray(used);
    if (rest.length > longestToken) throw new AppError('fileDamaged');
  }
  // Tags left open: the end of the file is missing.
  if (open.depth !== 0 || rest.includes(lessThan)) throw new AppError('fileDamaged');
}

function refuseWideEncoding(bytes: Buffer): void {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new AppError('fileDamaged');
  }
}

/** Scans as far as tags are complete; answers how many bytes were used. */
function scanBytes(bytes: Buffer, events: XmlEvents, tags: OpenTags): number {
  let at = 0;
  for (;;) {
    const open = findLessThan(bytes, at);
    if (open < 0) return at;
    const next = bytes[open + 1];
    if (next === bang || next === question) {
      const end = endOfMarkup(bytes, open);
      if (end < 0) return at;
      if (events.wantsText() && open > at) events.text(bytes, at, open);
      if (bytes.subarray(open, open + cdataOpen.length).equals(cdataOpen)) {
        if (events.wantsText()) events.text(bytes, open + cdataOpen.length, end - cdataClose.length);
      }
      at = end;
      continue;
    }
    const close = endOfTag(bytes, open + 1);
    if (close < 0) return at;
    if (open > at && events.wantsText()) events.text(bytes, at, open);
    scanTag(bytes, open, close, events, tags);
    at = close + 1;
  }
}

/** Texts are short: a plain loop beats a call into native code for each. */
function findLessThan(bytes: Buffer, from: number): number {
  const length = bytes.length;
  for (let at = from; at < length; at += 1) if (bytes[at] === lessThan) return at;
  return -1;
}

function scanTag(bytes: Buffer, open: number, close: number, events: XmlEvents, tags: OpenTags): void {
  const closing = bytes[open + 1] === slash;
  const nameStart = closing ? open + 2 : open + 1;
  const nameEnd = endOfName(bytes, nameStart, close);
  const name = readName(bytes, nameStart, nameEnd);
  if (closing) {
    tags.depth -= 1;
    events.close(name);
    return;
  }
  const selfClosing = bytes[close - 1] === slash;
  events.open(name, bytes, nameEnd, selfClosing ? close - 1 : close);
  if (selfClosing) events.close(name);
  else tags.depth += 1;
}

function endOfTag(bytes: Buffer, from: number): number {
  let inside = 0;
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (inside !== 0) {
      if (byte === inside) inside = 0;
    } else if (byte === greaterThan) return at;
    else if (byte === quote || byte === apostrophe) inside = byte;
  }
  return -1;
}

function endOfMarkup(bytes: Buffer, open: number): number {
  const start = bytes.toString('latin1', open, open + cdataOpen.length);
  const ending = start.startsWith('<!--') ? '-->' : start === '<![CDATA[' ? ']]>' : '>';
  if (start.startsWith('<!D')) throw new AppError('fileDamaged');
  const end = bytes.indexOf(ending, open);
  if (end < 0 || bytes.length < open + cdataOpen.length) return -1;
  return end + ending.length;
}

function endOfName(bytes: Buffer, start: number, close: number): number {
  let at = start;
  for (; at < close; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte <= 0x20 || byte === slash) break;
  }
  return at;
}

/** One-letter names are the bulk of a sheet: they must not cost a decoding each. */
const letters = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

function readName(bytes: Buffer, start: number, end: number): string {
  if (end - start === 1) return letters[bytes[start] ?? 0] ?? '';
  if (end - start === 2 && bytes[start] === 0x69 && bytes[start + 1] === 0x73) return 'is';
  const prefix = bytes.subarray(start, end).indexOf(colon);
  return bytes.toString('latin1', prefix < 0 ? start : start + prefix + 1, end);
}
