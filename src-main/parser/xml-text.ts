const ampersand = 0x26;
const semicolon = 0x3b;
const hash = 0x23;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const units = Buffer.alloc(8192);
const mostUnits = units.length / 2;
/** From the ampersand to the semicolon, both included. */
const longestEntity = 11;

/** Text of a byte range: UTF-8 with entities decoded. A fresh string: it does not keep the chunk alive. */
export function decodeXmlText(bytes: Buffer, start: number, end: number): string {
  let wide = false;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === ampersand) return decodeWithEntities(bytes, start, end);
    if (byte >= 0x80) wide = true;
  }
  return wide ? bytes.toString('utf8', start, end) : bytes.toString('latin1', start, end);
}

/** Runs of numeric entities (some programs write Cyrillic so) are collected as UTF-16 units without a string each. */
function decodeWithEntities(bytes: Buffer, start: number, end: number): string {
  let text = '';
  let count = 0;
  let plain = start;
  const flush = (): void => {
    if (count > 0) text += units.toString('utf16le', 0, count * 2);
    count = 0;
  };
  let at = start;
  while (at < end) {
    if (bytes[at] !== ampersand) {
      at += 1;
      continue;
    }
    const stop = endOfEntity(bytes, at + 1, Math.min(end, at + longestEntity));
    const code = stop < 0 ? -1 : entityCode(bytes, at + 1, stop);
    if (code < 0) {
      at += 1;
      continue;
    }
    if (plain < at) {
      flush();
      text += bytes.toString('utf8', plain, at);
    }
    if (count > mostUnits - 2) flush();
    if (code > 0xffff) {
      putUnit(count, 0xd800 + ((code - 0x10000) >> 10));
      putUnit(count + 1, 0xdc00 + ((code - 0x10000) & 0x3ff));
      count += 2;
    } else {
      putUnit(count, code);
      count += 1;
    }
    at = stop + 1;
    plain = at;
  }
  flush();
  return plain < end ? text + bytes.toString('utf8', plain, end) : text;
}

/** The place of the semicolon, −1 when there is none before `end`. Some texts are entities alone: no call into native code for each. */
function endOfEntity(bytes: Buffer, start: number, end: number): number {
  for (let at = start; at < end; at += 1) if (bytes[at] === semicolon) return at;
  return -1;
}

function putUnit(index: number, unit: number): void {
  units[index * 2] = unit & 0xff;
  units[index * 2 + 1] = unit >> 8;
}

/** The code point of an entity, or −1 for one that XML does not know. */
function entityCode(bytes: Buffer, start: number, stop: number): number {
  if (bytes[start] !== hash) return named[bytes.toString('latin1', start, stop)]?.charCodeAt(0) ?? -1;
  let code = 0;
  const hex = bytes[start + 1] === 0x78 || bytes[start + 1] === 0x58;
  if (hex) code = Number.parseInt(bytes.toString('latin1', start + 2, stop), 16);
  else
    for (let at = start + 1; at < stop; at += 1) {
      const digit = (bytes[at] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) return -1;
      code = code * 10 + digit;
    }
  return code > 0 && code <= 0x10ffff ? code : -1;
}

const escapedUnit = /_x([0-9a-f]{4})_/gi;

/** Excel writes characters that XML forbids as `_x000D_`; this brings them back. */
export function restoreExcelEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(escapedUnit, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
