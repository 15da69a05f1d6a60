import { AppError } from '../../src-shared/contract/app-error.ts';
import { longestCellText } from './cell-reference.ts';
import { scanXml } from './xml-scanner.ts';
import { decodeXmlText, restoreExcelEscapes } from './xml-text.ts';

/** The strings that cells refer to by number; runs of rich text are joined, phonetic hints left out. */
export async function readSharedStrings(
  chunks: AsyncIterable<Buffer>,
  mostStrings: number,
): Promise<readonly string[]> {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inPhonetic = false;
  await scanXml(chunks, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') inPhonetic = true;
      else if (name === 't') inText = !inPhonetic;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'si') {
        if (strings.length >= mostStrings) throw new AppError('fileTooLarge');
        strings.push(restoreExcelEscapes(text.slice(0, longestCellText)));
      }
    },
    text: (bytes, start, end) => {
      const run = decodeXmlText(bytes, start, end);
      text = text === '' ? run : text + run;
    },
    wantsText: () => inText && text.length < longestCellText,
  });
  return strings;
}
