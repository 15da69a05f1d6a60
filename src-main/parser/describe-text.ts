import { textDelimiters, textEncodings } from '../../src-shared/import/import-decision.ts';
import type { TextFormat } from '../../src-shared/import/text-format.ts';
import { decodeSample } from './decode-text.ts';
import { countColumns } from './detect-delimiter.ts';
import { splitRecords } from './split-records.ts';
import type { TextSample } from './text-sample.ts';

const sampleLines = 2;
const sampleBytes = 2048;
const longestLine = 120;
const mostCells = 8;
const longestCell = 40;

/** What a text would look like under every encoding and every delimiter, for the owner to choose. */
export function describeText(
  { head, lines }: TextSample,
  content: string,
  pasted: boolean,
): Pick<TextFormat, 'encodings' | 'delimiters'> {
  const bytes = (lines.length > 0 ? lines : head).subarray(0, sampleBytes);
  return {
    encodings: pasted
      ? []
      : textEncodings.map((encoding) => ({ encoding, lines: takeLines(decodeSample(bytes, encoding)) })),
    delimiters: textDelimiters.map((delimiter) => ({
      delimiter,
      columns: countColumns(content, delimiter),
      lines: splitRecords(content.slice(0, 4096), delimiter, sampleLines).map(({ cells }) =>
        cells.slice(0, mostCells).map((cell) => tidy(cell, longestCell)),
      ),
    })),
  };
}

function takeLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => tidy(line, longestLine))
    .filter((line) => line !== '')
    .slice(0, sampleLines);
}

function tidy(text: string, longest: number): string {
  return text
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longest);
}
