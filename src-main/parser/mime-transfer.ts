import type { ByteSource } from './byte-source.ts';
import type { MimePart } from './mime-parts.ts';

const chunkBytes = 256 * 1024;
const equals = 0x3d;
const lineFeed = 10;
const carriageReturn = 13;

/** What a portion comes to, and what of it waits for the next one. */
type Portion = Readonly<{ decoded: Buffer; rest: Buffer }>;

/** The content of a part, out of quoted-printable or base64 (RFC 2045 6.7, 6.8). `onBytes` hears of bytes read. */
export async function* decodeMimePart(
  source: ByteSource,
  { headers, start, end }: MimePart,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
  const decode = encoding === 'quoted-printable' ? decodeQuoted : encoding === 'base64' ? decodeBase64 : null;
  let rest: Buffer = Buffer.alloc(0);
  for (let at = start; at < end;) {
    const chunk = await source.read(at, Math.min(chunkBytes, end - at));
    if (chunk.length === 0) break;
    at += chunk.length;
    onBytes(chunk.length);
    if (decode === null) {
      yield chunk;
      continue;
    }
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const portion = decode(bytes, at >= end);
    rest = portion.rest;
    yield portion.decoded;
  }
}

/** A mark that is followed by neither a code nor the end of a line stands for itself. */
function decodeQuoted(bytes: Buffer, isLast: boolean): Portion {
  const decoded = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte !== equals) {
      decoded[length++] = byte;
      at += 1;
      continue;
    }
    if (at + 2 >= bytes.length && !isLast) break;
    const code = readHex(bytes[at + 1]) * 16 + readHex(bytes[at + 2]);
    if (code >= 0) {
      decoded[length++] = code;
      at += 3;
    } else if (bytes[at + 1] === lineFeed) at += 2;
    else if (bytes[at + 1] === carriageReturn && bytes[at + 2] === lineFeed) at += 3;
    else {
      decoded[length++] = byte;
      at += 1;
    }
  }
  return { decoded: decoded.subarray(0, length), rest: bytes.subarray(at) };
}

/** The value of a digit of base sixteen; far below zero for anything else. */
function readHex(byte: number | undefined): number {
  if (byte === undefined) return -1000;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte & 0xdf;
  return letter >= 0x41 && letter <= 0x46 ? letter - 0x37 : -1000;
}

/** Four letters make three bytes: those that do not fill four wait for the next portion, blanks do not. */
function decodeBase64(bytes: Buffer, isLast: boolean): Portion {
  const letters = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  for (const byte of bytes) if (byte > 0x20) letters[length++] = byte;
  const whole = isLast ? length : length - (length % 4);
  const decoded = Buffer.from(letters.toString('latin1', 0, whole), 'base64');
  return { decoded, rest: letters.subarray(whole, length) };
}
