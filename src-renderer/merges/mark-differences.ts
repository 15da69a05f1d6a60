import { toSearchForm } from '../../src-shared/text/search-form.ts';

/** A piece of a text; `own` when no other of the compared texts has the word. */
export type MarkedPiece = Readonly<{ text: string; own: boolean }>;

const spaces = /(\s+)/u;

function listWords(text: string): ReadonlySet<string> {
  return new Set(toSearchForm(text).split(' '));
}

/** Cuts a text into pieces, so that words which one of the others lacks can be marked. Case and ё do not matter, nor does the order; texts without a common word are not marked. */
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
  // Where nothing is shared, marks would say nothing.
  return pieces.every(({ own }) => own) ? [{ text, own: false }] : pieces;
}
