import type { TextEncoding } from '../../src-shared/import/import-decision.ts';
import type { ByteSource } from './byte-source.ts';
import { decodeSample } from './decode-text.ts';
import { detectEncoding } from './detect-encoding.ts';
import { takeTextSample } from './text-sample.ts';

/** A list written as a page or as XML; programs like to call such a file .xls. */
export type Markup = Readonly<{ kind: 'spreadsheetXml' | 'flatOds' | 'html'; encoding: TextEncoding }>;

const headBytes = 4096;
const htmlStart =
  /^[\s\uFEFF]*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|table|meta|style|div|center|title)[\s>/:]/iu;
const xmlStart = /^[\s\uFEFF]*<\?xml[\s?]/iu;
const charset = /(?:charset|encoding)\s*=\s*["']?([\w-]+)/iu;
const encodings: Readonly<Record<string, TextEncoding>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'windows-1251': 'windows-1251',
  cp1251: 'windows-1251',
  cp866: 'cp866',
  ibm866: 'cp866',
  'koi8-r': 'koi8-r',
};

/** Tells a page or a spreadsheet in XML by its beginning; null for anything else. */
export async function detectMarkup(source: ByteSource): Promise<Markup | null> {
  const bytes = await source.read(0, headBytes);
  if (!bytes.includes(0x3c)) return null;
  const wide = detectEncoding({ head: bytes, lines: Buffer.alloc(0), linesStart: 0 });
  const head = decodeSample(bytes, wide);
  const kind = readKind(head);
  if (kind === null) return null;
  if (wide !== 'utf-8') return { kind, encoding: wide };
  const declared = readDeclaredEncoding(head);
  if (declared !== undefined) return { kind, encoding: declared };
  return { kind, encoding: kind === 'html' ? detectEncoding(await takeTextSample(source)) : 'utf-8' };
}

/** The encoding that a page names among its first tags, if it is one that lists come in. */
export function readDeclaredEncoding(head: string): TextEncoding | undefined {
  return findEncoding(charset.exec(head)?.[1] ?? '');
}

/** An encoding by the name that programs give it. */
export function findEncoding(name: string): TextEncoding | undefined {
  return encodings[name.toLowerCase()];
}

function readKind(head: string): Markup['kind'] | null {
  if (/<html[\s>]/iu.test(head) && (htmlStart.test(head) || xmlStart.test(head))) return 'html';
  if (/schemas-microsoft-com:office:spreadsheet/iu.test(head) && /<(?:\w+:)?Workbook[\s>]/u.test(head)) {
    return 'spreadsheetXml';
  }
  if (/<office:document[\s>]/u.test(head)) return 'flatOds';
  return htmlStart.test(head) ? 'html' : null;
}
