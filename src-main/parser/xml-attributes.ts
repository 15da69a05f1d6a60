import { decodeXmlText } from './xml-text.ts';

const equals = 0x3d;
const quote = 0x22;
const apostrophe = 0x27;

/** Calls `visit` for every attribute with the ranges of its name and its value; malformed rests are ignored. */
export function visitAttributes(
  bytes: Buffer,
  start: number,
  end: number,
  visit: (nameStart: number, nameEnd: number, valueStart: number, valueEnd: number) => void,
): void {
  let at = start;
  while (at < end) {
    while (at < end && (bytes[at] ?? 0) <= 0x20) at += 1;
    const nameStart = at;
    while (at < end && bytes[at] !== equals && (bytes[at] ?? 0) > 0x20) at += 1;
    const nameEnd = at;
    while (at < end && bytes[at] !== quote && bytes[at] !== apostrophe) at += 1;
    const mark = bytes[at];
    const valueStart = at + 1;
    at = valueStart;
    while (at < end && bytes[at] !== mark) at += 1;
    if (at >= end && bytes[at] !== mark) return;
    if (nameEnd > nameStart) visit(nameStart, nameEnd, valueStart, at);
    at += 1;
  }
}

/** Attributes of a rare tag by name without prefix; a repeated name keeps its first value. */
export function readAttributes(bytes: Buffer, start: number, end: number): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  visitAttributes(bytes, start, end, (nameStart, nameEnd, valueStart, valueEnd) => {
    const full = bytes.toString('latin1', nameStart, nameEnd);
    const name = full.slice(full.lastIndexOf(':') + 1);
    if (!attributes.has(name)) attributes.set(name, decodeXmlText(bytes, valueStart, valueEnd));
  });
  return attributes;
}

/** XML Schema's boolean: «1» or «true». */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
