import { isBlankMark } from '../text/is-blank-mark.ts';
import { tidyLine } from '../text/tidy-text.ts';

/** Tidies an address written as one text: one line, a comma and a space between parts, no empty parts. Null when the cell says nothing. */
export function parseAddress(cell: string): string | null {
  if (isBlankMark(cell)) return null;
  const text = tidyLine(cell)
    .replaceAll(/(?:\s*,)+\s*/gu, ', ')
    .replaceAll(/^, |,\s*$/gu, '');
  return text === '' ? null : text;
}
