/** A part of a message for a test: its content as bytes, encoded as `transfer` says. */
export type TestPart = Readonly<{
  content: Buffer;
  type?: string;
  location?: string;
  transfer?: 'quoted-printable' | 'base64' | '8bit';
}>;

/** A web page in one file as Excel and browsers write it. */
export function buildMime(parts: readonly TestPart[], boundary = '----=_NextPart_01D5.A1B2'): Buffer {
  const head = `MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related;\r\n\tboundary="${boundary}"\r\n\r\nThis document is a Single File Web Page.\r\n\r\n`;
  const bodies = parts.flatMap(({ content, type = 'text/html; charset="utf-8"', location, transfer }) => [
    Buffer.from(
      `--${boundary}\r\n${location === undefined ? '' : `Content-Location: ${location}\r\n`}Content-Transfer-Encoding: ${transfer ?? 'quoted-printable'}\r\nContent-Type: ${type}\r\n\r\n`,
    ),
    encodeTransfer(content, transfer ?? 'quoted-printable'),
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([Buffer.from(head), ...bodies, Buffer.from(`--${boundary}--\r\n`)]);
}

/** Bytes as a transfer encoding writes them, in lines of 76 characters. */
export function encodeTransfer(content: Buffer, transfer: NonNullable<TestPart['transfer']>): Buffer {
  if (transfer === '8bit') return content;
  if (transfer === 'base64')
    return Buffer.from(content.toString('base64').replaceAll(/.{76}/gu, '$&\r\n'), 'latin1');
  const lines: string[] = [];
  let line = '';
  for (const byte of content) {
    const isPlain = byte >= 0x20 && byte < 0x7f && byte !== 0x3d;
    const code = isPlain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (line.length + code.length > 75) {
      lines.push(`${line}=`);
      line = '';
    }
    line += code;
  }
  return Buffer.from([...lines, line].join('\r\n'), 'latin1');
}
