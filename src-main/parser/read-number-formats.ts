import { builtInFormat, parseNumberFormat, type NumberFormat } from './number-format.ts';
import { readAttributes } from './xml-attributes.ts';
import { scanXml } from './xml-scanner.ts';

const mostFormats = 65_536;

/** Number formats by the index that cells use (`cellXfs` of styles.xml). */
export async function readNumberFormats(chunks: AsyncIterable<Buffer>): Promise<readonly NumberFormat[]> {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inCellFormats = false;
  await scanXml(chunks, {
    open: (name, bytes, start, end) => {
      if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'numFmt') {
        const attributes = readAttributes(bytes, start, end);
        codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      } else if (name === 'xf' && inCellFormats && formats.length < mostFormats) {
        const id = Number(readAttributes(bytes, start, end).get('numFmtId') ?? 0);
        const code = codes.get(id);
        formats.push(code === undefined ? builtInFormat(id) : parseNumberFormat(code));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
    text: () => undefined,
    wantsText: () => false,
  });
  return formats;
}
