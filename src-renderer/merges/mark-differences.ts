import { toSearchForm } from '../../src-shared/text/search-form.ts';

/** A piece of a text; `own` when no other of the compared texts has the word. */
export type MarkedPiece = Readonly<{ text: string; own: boolean }>;

const spaces = /(\s+)/u;

function listWords(text: string): ReadonlySet<string> {
  return new Set(toSearchForm(text).split(' '));
}

function countWords(text: string): number {
  return text.split(spaces).filter((part) => part.trim() !== '').length;
}

/** Cuts a text into pieces, so that words which one of the others lacks can be marked. Case and ё do not matter, nor does the order; texts that share less than half are not marked. */
export function markDifferences(text: string, others: readonly string[]): readonly MarkedPiece[] {
  const known = others.filter((other) => other !== '').map(listWords);
  if (known.length === 0) return [{ text, own: false }];
  const pieces: MarkedPiece[] = [];
  for (const part of text.split(spaces)) {
    const own = part.trim() !== '' && known.some((words) => !words.has(toSearchForm(part)));
    const last = pieces.at(-1);
    if (last !== undefined && (last.own === own || part.trim() === '')) {
      pieces[pieces.length - 1] = { text: last.text + part, own: last.own };
    } else if (part !== '') pieces.push({ text: part, own });
  }
  const count = (own: boolean): number =>
    pieces.filter((piece) => piece.own === own).reduce((sum, piece) => sum + countWords(piece.text), 0);
  // Where little is shared, marks would say nothing.
  return count(true) > count(false) ? [{ text, own: false }] : pieces;
}
