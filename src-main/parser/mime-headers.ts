import type { ByteSource } from './byte-source.ts';

/** Lines above the body of a message or of one of its parts: values by name in small letters. */
export type MimeHeaders = ReadonlyMap<string, string>;

const headBytes = 4096;
const line = /^([\w-]{1,64})[ \t]*:(.*)$/u;

/** Reads header lines (RFC 5322 2.2); one that begins with a blank goes on with the line before. */
export function parseMimeHeaders(text: string): MimeHeaders {
  const headers = new Map<string, string>();
  for (const one of text.replaceAll(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const [, name = '', value = ''] = line.exec(one) ?? [];
    if (name !== '' && !headers.has(name.toLowerCase())) headers.set(name.toLowerCase(), value.trim());
  }
  return headers;
}

/** A parameter of a header's value (`boundary` of «multipart/related; boundary="x"»); empty without one. */
export function readMimeParameter(value: string, name: string): string {
  const pattern = new RegExp(String.raw`;\s*${name}\s*=\s*(?:"([^"]*)"|([^\s;]+))`, 'iu');
  const [, quoted, bare] = pattern.exec(value) ?? [];
  return quoted ?? bare ?? '';
}

/** Whether a file is a web page in one file (.mht, .mhtml): a message of MIME that holds pages. */
export async function isMime(source: ByteSource): Promise<boolean> {
  const head = (await source.read(0, headBytes)).toString('latin1').replace(/^(?:ï»¿)?\s*/u, '');
  if (!line.test(head.split(/\r?\n/u, 1)[0] ?? '')) return false;
  const headers = parseMimeHeaders(head.split(/\r?\n\r?\n/u, 1)[0] ?? '');
  return (
    headers.has('mime-version') && /^(?:multipart\/|text\/html)/iu.test(headers.get('content-type') ?? '')
  );
}
