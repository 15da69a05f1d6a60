import { describe, expect, it } from 'vitest';
import { readTextOptions } from '../../../src-main/driver/text-options.ts';

describe('readTextOptions', () => {
  it('reads common spellings', () => {
    const encodings = ['cp1251', 'Windows-1251', 'UTF-8', 'utf8', 'CP866', 'koi8_r', 'utf-16le'];
    expect(encodings.map((encoding) => readTextOptions({ encoding }).encoding)).toEqual([
      'windows-1251',
      'windows-1251',
      'utf-8',
      'utf-8',
      'cp866',
      'koi8-r',
      'utf-16le',
    ]);
    const delimiters = [';', ',', '\t', '\\t', 'tab', '|'];
    expect(delimiters.map((delimiter) => readTextOptions({ delimiter }).delimiter)).toEqual([
      ';',
      ',',
      '\t',
      '\t',
      '\t',
      '|',
    ]);
    expect(readTextOptions({})).toEqual({ encoding: undefined, delimiter: undefined });
  });

  it('refuses others', () => {
    for (const encoding of ['latin1', '', '__proto__']) {
      expect(() => readTextOptions({ encoding })).toThrow(expect.objectContaining({ code: 'invalidInput' }));
    }
    expect(() => readTextOptions({ delimiter: '^' })).toThrow(
      expect.objectContaining({ code: 'invalidInput' }),
    );
  });
});
