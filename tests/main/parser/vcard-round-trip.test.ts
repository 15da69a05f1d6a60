import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src-main/parser/read-workbook.ts';

const word = fc.stringMatching(/^[А-ЯЁа-яёA-Za-z]{1,12}$/u);
const text = fc
  .array(fc.oneof(word, fc.constantFrom(',', ';', ':', '=', '\\', 'п. 5', '«»', '=D0', '\n', '😀')), {
    minLength: 1,
    maxLength: 30,
  })
  .map((words) => `а${words.join(' ')}я`);
const contact = fc.record({
  last: word,
  first: word,
  note: text,
  title: text.map((line) => line.replaceAll('\n', ' ')),
});
type Contact = Readonly<{ last: string; first: string; note: string; title: string }>;

/** Folds a line of 3.0 and 4.0 after every so many bytes, letters cut in two included. */
function fold(line: string, width: number): Buffer {
  const bytes = Buffer.from(line);
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += width) pieces.push(bytes.subarray(at, at + width));
  return Buffer.concat(
    pieces.flatMap((piece, index) => (index === 0 ? [piece] : [Buffer.from('\r\n '), piece])),
  );
}

const escape = (value: string): string =>
  value.replaceAll(/[\\,;]/gu, String.raw`\$&`).replaceAll('\n', String.raw`\n`);

function quote(value: string, width: number): string {
  const codes = [...Buffer.from(value.replaceAll('\n', '\r\n'))].map(
    (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return codes.map((code, index) => (index > 0 && index % width === 0 ? `=\r\n${code}` : code)).join('');
}

function writeNew(version: string, { last, first, note, title }: Contact, width: number): Buffer {
  const lines = [`N:${last};${first};;;`, `NOTE:${escape(note)}`, `TITLE:${escape(title)}`];
  const folded = lines.flatMap((line) => [fold(line, width), Buffer.from('\r\n')]);
  return Buffer.concat([
    Buffer.from(`BEGIN:VCARD\r\nVERSION:${version}\r\n`),
    ...folded,
    Buffer.from('END:VCARD\r\n'),
  ]);
}

function writeOld({ last, first, note, title }: Contact, width: number): Buffer {
  const sign = 'CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE';
  return Buffer.from(
    [
      'BEGIN:VCARD',
      'VERSION:2.1',
      `N;${sign}:${quote(last, width)};${quote(first, width)};;;`,
      `NOTE;${sign}:${quote(note, width)}`,
      `TITLE;${sign}:${quote(title, width)}`,
      'END:VCARD',
      '',
    ].join('\r\n'),
  );
}

const writers = {
  '2.1': writeOld,
  '3.0': (card: Contact, width: number) => writeNew('3.0', card, width),
  '4.0': (card: Contact, width: number) => writeNew('4.0', card, width),
} as const;

describe('readVcards', () => {
  it('reads back what was written in any version, folded anywhere', async () => {
    const version = fc.constantFrom('2.1', '3.0', '4.0');
    const cards = fc.array(fc.tuple(version, contact, fc.integer({ min: 12, max: 75 })), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(cards, async (list) => {
        const file = Buffer.concat(list.map(([name, card, width]) => writers[name](card, width)));
        const { sheets } = await readWorkbook(file);
        expect(sheets[0]?.rows.slice(1).map(({ cells }) => cells)).toEqual(
          list.map(([, { last, first, note, title }]) => [last, first, title, note]),
        );
      }),
      { numRuns: 500 },
    );
  });
});
