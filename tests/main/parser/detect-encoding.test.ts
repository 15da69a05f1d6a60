import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { openByteSource } from '../../../src-main/parser/byte-source.ts';
import { detectEncoding } from '../../../src-main/parser/detect-encoding.ts';
import { takeTextSample } from '../../../src-main/parser/text-sample.ts';
import { textEncodings, type TextEncoding } from '../../../src-shared/import/import-decision.ts';

const words =
  'Иванов Анна Пётр Щербаков Юлия Эдуард Цой Хафизов Ёлкина Жанна Гульнара Яндекс Москва Уфа Тверь Ярославль ООО ИП бухгалтер директор перезвонить Улица звонить объект';
const word = fc.constantFrom(...words.split(' '));
const style = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.toUpperCase(),
  (text: string) => text.toLowerCase(),
);
const list = fc
  .record({ rows: fc.array(fc.tuple(word, word), { minLength: 3, maxLength: 20 }), style })
  .map(({ rows, style }) =>
    rows.map((names) => `${style(names.join(' '))};8 916 123-45-67;a@mail.ru`).join('\r\n'),
  );

async function detect(bytes: Buffer): Promise<TextEncoding> {
  return detectEncoding(await takeTextSample(await openByteSource(bytes)));
}

describe('detectEncoding', () => {
  it.each(textEncodings)('knows three rows of Russian in %s', async (encoding) => {
    await fc.assert(
      fc.asyncProperty(list, async (text) => {
        expect(await detect(iconv.encode(text, encoding))).toBe(encoding);
      }),
    );
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('believes the mark of %s', async (encoding) => {
    const bytes = iconv.encode('Name;Phone\nAnn;1\n', encoding, { addBOM: true });
    expect(await detect(bytes)).toBe(encoding);
  });

  it('finds letters that begin far behind the heading', async () => {
    const text = `Name;Phone\n${'Ann;89161234567\n'.repeat(200_000)}Иванова Анна;1\nПетров Олег;2\nСидорова Ева;3\n`;
    expect(await detect(iconv.encode(text, 'cp866'))).toBe('cp866');
    expect(await detect(Buffer.from(text))).toBe('utf-8');
  });

  it('takes UTF-8 with a few foreign or cut letters for UTF-8', async () => {
    const good = Buffer.from('Иванова Анна;Москва\n'.repeat(10));
    const foreign = iconv.encode('Пётр\n', 'windows-1251');
    expect(await detect(Buffer.concat([good, foreign, good, Buffer.from([0xd0])]))).toBe('utf-8');
  });

  it('takes Latin text for UTF-8 and marks without letters for Windows-1251', async () => {
    expect(await detect(Buffer.from('Ann;1\nBob;2\n'))).toBe('utf-8');
    expect(await detect(iconv.encode('№;Name\n1;«Ann»\n', 'windows-1251'))).toBe('windows-1251');
  });
});
