// What separates words: everything but letters, digits and the signs that live inside addresses. The letters beyond
// Latin are told by the blocks of Unicode: its property classes take several times as long over a whole base.
const separators = /[^0-9a-z.@_&+\u00aa\u00b5\u00ba\u00c0-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\uffdc]+/u;
const outerSigns = /^[.@_&+]+|[.@_&+]+$/gu;

function splitPiece(piece: string): string[] {
  if (!/[.@_&+]/u.test(piece)) return piece === '' ? [] : [piece];
  const word = piece.replaceAll(outerSigns, '');
  if (word === '') return [];
  const parts = word.split('.');
  return !word.includes('@') && parts.some((part) => part.length === 1)
    ? parts.filter((part) => part !== '')
    : [word];
}

/**
 * Splits a text that is already in search form into the words that are indexed and asked for: quotes, hyphens and
 * brackets separate, addresses stay whole («ivan@mail.ru»), initials come apart («и.и.» → «и», «и»).
 */
export function splitSearchWords(form: string): string[] {
  return form.split(separators).flatMap(splitPiece);
}
