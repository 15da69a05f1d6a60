import type { TextDelimiter, TextEncoding } from '../../src-shared/import/import-decision.ts';
import { refuseOption } from './driver-request.ts';

const encodings: Readonly<Record<string, TextEncoding>> = {
  utf8: 'utf-8',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  windows1251: 'windows-1251',
  win1251: 'windows-1251',
  cp1251: 'windows-1251',
  1251: 'windows-1251',
  cp866: 'cp866',
  ibm866: 'cp866',
  dos866: 'cp866',
  866: 'cp866',
  koi8r: 'koi8-r',
  koi8: 'koi8-r',
};

const delimiters: Readonly<Record<string, TextDelimiter>> = {
  ';': ';',
  semicolon: ';',
  ',': ',',
  comma: ',',
  '\t': '\t',
  '\\t': '\t',
  tab: '\t',
  '|': '|',
  pipe: '|',
};

/** Reads `--encoding` and `--delimiter` in their common spellings; throws AppError `invalidInput` for others. */
export function readTextOptions(
  options: Readonly<{ encoding?: string; delimiter?: string }>,
): Readonly<{ encoding: TextEncoding | undefined; delimiter: TextDelimiter | undefined }> {
  const { encoding, delimiter } = options;
  return {
    encoding: find(encodings, encoding?.toLowerCase().replaceAll(/[\s_-]/gu, ''), '--encoding'),
    delimiter: find(delimiters, delimiter?.toLowerCase(), '--delimiter'),
  };
}

function find<Value>(
  known: Readonly<Record<string, Value>>,
  spelling: string | undefined,
  option: string,
): Value | undefined {
  if (spelling === undefined) return undefined;
  const value = Object.hasOwn(known, spelling) ? known[spelling] : undefined;
  if (value === undefined) throw refuseOption(option);
  return value;
}
