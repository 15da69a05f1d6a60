import iconv from 'iconv-lite';
import ICAL from 'ical.js';

/** One property of a card: its name and types in capitals, its value as text in the escapes of vCard 3.0. */
export type VcardProperty = Readonly<{
  name: string;
  /** `item1` of `item1.TEL`; empty without one. */
  group: string;
  types: ReadonlySet<string>;
  parameters: ReadonlyMap<string, string>;
  value: string;
}>;

const head = /^\s*(?:([\w-]+)\.)?([a-z][\w-]*)((?:;(?:[^":]|"[^"]*")*)?):/iu;
const longestHead = 2000;
const encodings = new Set(['QUOTED-PRINTABLE', 'BASE64', 'B', '8BIT', '7BIT']);

/**
 * Reads a property of any version, one character a byte. Bare words of 2.1 (`TEL;CELL;HOME:`) are types, values come out
 * of quoted-printable, base64 and their own charset. Null when the line is no property.
 */
export function readVcardProperty(line: string, isOld: boolean): VcardProperty | null {
  const match = head.exec(line.slice(0, longestHead));
  if (match === null) return null;
  const [whole, group = '', name = '', tail = ''] = match;
  const { types, parameters } = readParameters(tail);
  const charset = parameters.get('CHARSET');
  const encoding = parameters.get('ENCODING') ?? '';
  const raw = line.slice(whole.length);
  const escape = isOld || encoding === 'QUOTED-PRINTABLE' ? escapeOldValue : (text: string) => text;
  const value = escape(decodeVcardBytes(decodeTransfer(raw, encoding), charset));
  return { name: name.toUpperCase(), group: group.toLowerCase(), types, parameters, value };
}

function readParameters(tail: string): Pick<VcardProperty, 'types' | 'parameters'> {
  const types = new Set<string>();
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, bare = ''] of tail.matchAll(/;([^;="]*)=?(?:"([^"]*)"|([^;]*))/gu)) {
    const key = name.trim().toUpperCase();
    const value = quoted ?? bare;
    if (key === 'TYPE') for (const type of value.split(',')) types.add(type.trim().toUpperCase());
    else if (value !== '')
      parameters.set(key, key === 'ENCODING' ? value.trim().toUpperCase() : value.trim());
    else if (encodings.has(key)) parameters.set('ENCODING', key);
    else if (key !== '') types.add(key);
  }
  return { types, parameters };
}

function decodeTransfer(raw: string, encoding: string): string {
  if (encoding === 'QUOTED-PRINTABLE') {
    return raw.replaceAll(/=([\da-f]{2})/giu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  }
  if (encoding !== 'BASE64' && encoding !== 'B') return raw;
  return Buffer.from(raw.replaceAll(/\s/gu, ''), 'base64').toString('latin1');
}

/** Any byte beyond ASCII. */
const wideByte = /[\u0080-\u00FF]/u;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Bytes to text by the charset named; without one, or with a wrong one, UTF-8 if they are that, else Windows-1251. */
export function decodeVcardBytes(bytes: string, charset?: string): string {
  if (!wideByte.test(bytes)) return bytes;
  const buffer = Buffer.from(bytes, 'latin1');
  const isNamed = charset !== undefined && !/^utf-?8$/iu.test(charset) && iconv.encodingExists(charset);
  if (isNamed) return iconv.decode(buffer, charset);
  try {
    return utf8.decode(buffer);
  } catch {
    return iconv.decode(buffer, 'windows-1251');
  }
}

/** The step from 2.1 to 3.0: there only a semicolon is escaped, a comma and a line break stand for themselves. */
function escapeOldValue(text: string): string {
  return text.replaceAll(/\\([;,nN\\:])|[\\,]/gu, (found, escaped: string | undefined) => {
    if (escaped === undefined) return `\\${found}`;
    return escaped === ':' ? ':' : found;
  });
}

/** Signs that no text holds, but for the ends of lines. */
const controls = /[^\P{Cc}\n\t]/gu;

/** A value as one text, its escapes undone. */
export function readVcardText(value: string): string {
  // ical.js leaves the escapes of what it does not expect in a text: «\;», «\:».
  return toText(readParsed(`FN:${value}`))
    .replaceAll(/\\([;:])/gu, '$1')
    .replaceAll(controls, '')
    .trim();
}

/** The components of N, ADR and ORG; several values of one component are joined by spaces. */
export function readVcardComponents(value: string): readonly string[] {
  const parsed = readParsed(`N:${value}`);
  return (Array.isArray(parsed) ? parsed : [parsed]).map((part: unknown) =>
    toText(part).replaceAll(controls, '').trim(),
  );
}

/** The values of a list parted by commas. */
export function readVcardList(value: string): readonly string[] {
  return value
    .split(/(?<!\\),/u)
    .map(readVcardText)
    .filter((text) => text !== '');
}

function readParsed(line: string): unknown {
  const property: unknown = ICAL.parse.property(line, ICAL.design.vcard3);
  return Array.isArray(property) ? property[3] : undefined;
}

function toText(value: unknown): string {
  if (Array.isArray(value)) return value.map(toText).join(' ');
  return typeof value === 'string' ? value : '';
}
