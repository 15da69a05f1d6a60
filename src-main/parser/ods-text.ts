import { longestCellText } from './cell-reference.ts';
import { readCount } from './ods-cell.ts';
import { readAttributes } from './xml-attributes.ts';
import { decodeXmlText } from './xml-text.ts';

/** Collects what a cell shows: its paragraphs, a line each. */
export type OdsText = Readonly<{
  startParagraph: () => void;
  /** A tag inside a paragraph; false when its content is not the cell's own (a remark, a drawing). */
  open: (name: string, bytes: Buffer, start: number, end: number) => boolean;
  add: (bytes: Buffer, start: number, end: number) => void;
  /** The text so far; the next one begins empty. */
  take: () => string;
}>;

const foreign = new Set(['annotation', 'note', 'ruby-text', 'frame', 'custom-shape', 'text-box']);

/** Spaces are written as in HTML: a run counts as one, more of them are tags (OpenDocument 1.3, part 3, 6.1.2). */
export function createOdsText(): OdsText {
  let text = '';
  let paragraphs = 0;
  return {
    startParagraph: () => {
      if (paragraphs > 0 && text.length < longestCellText) text += '\n';
      paragraphs += 1;
    },
    open: (name, bytes, start, end) => {
      if (foreign.has(name)) return false;
      if (text.length >= longestCellText) return true;
      if (name === 'tab') text += '\t';
      else if (name === 'line-break') text += '\n';
      else if (name === 's') {
        const count = readCount(readAttributes(bytes, start, end).get('c'));
        text += ' '.repeat(Math.min(count, longestCellText));
      }
      return true;
    },
    add: (bytes, start, end) => {
      if (text.length >= longestCellText) return;
      const part = decodeXmlText(bytes, start, end);
      text += /[\t\r\n]| {2}/.test(part) ? part.replaceAll(/[\t\r\n ]+/g, ' ') : part;
    },
    take: () => {
      const taken = text.slice(0, longestCellText);
      text = '';
      paragraphs = 0;
      return taken;
    },
  };
}
